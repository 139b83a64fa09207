"""Sweden's counties, and the municipalities and neighbours of one of them."""

COUNTIES = {
    "01": "Stockholms län", "03": "Uppsala län", "04": "Södermanlands län", "05": "Östergötlands län",
    "06": "Jönköpings län", "07": "Kronobergs län", "08": "Kalmar län", "09": "Gotlands län",
    "10": "Blekinge län", "12": "Skåne län", "13": "Hallands län", "14": "Västra Götalands län",
    "17": "Värmlands län", "18": "Örebro län", "19": "Västmanlands län", "20": "Dalarnas län",
    "21": "Gävleborgs län", "22": "Västernorrlands län", "23": "Jämtlands län", "24": "Västerbottens län",
    "25": "Norrbottens län",
}  # fmt: skip
MUNICIPALITIES = {
    "1904": "Skinnskatteberg", "1907": "Surahammar", "1960": "Kungsör", "1961": "Hallstahammar", "1962": "Norberg",
    "1980": "Västerås", "1981": "Sala", "1982": "Fagersta", "1983": "Köping", "1984": "Arboga",
}  # fmt: skip
NAMES = {"00": "Riket", **COUNTIES, **MUNICIPALITIES}
HOME = "19"
NEIGHBOURS = ("03", "04", "18", "20")
