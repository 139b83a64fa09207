"""Swedish stems: what skolan, skolor and skolornas have in common."""

from sikte.search.tongue import Tongue, endings

CONSONANTS = "bdfgjklmnprstv"

SWEDISH = Tongue(
    letters="åäöéüæøáèêëóñç",
    possessive=(*endings("nas", 3, "", "na"), *endings("s", 4, "bdefghjklmnoprtvy")),
    endings=(
        *endings("heterna heten heter het", 3),
        *endings("ningarna ningens ningen ningar ning", 2, CONSONANTS),
        *endings("anden andet endet ande ende arna erna orna aren aste", 3),
        *endings("iskt iska isk", 4, "", "i"),
        *endings("igt", 3, "", "ig"),
        *endings("bart", 3, "", "bar"),
        *endings("lare", 3, "", "l"),
        *endings("ing", 4),
        *endings("ggt", 2, "", "gg"),
        *endings("are ast", 3),
        *endings("ade ats at", 2),
        *endings("ad", 4),
        *endings("ar or er en et an", 2),
        *endings("um", 4),
        *endings("a e", 2),
        *endings("n", 3, "loöåiy"),
        *endings("el", 3, "", "l"),
    ),
    whole=(
        ("man", "man"), ("mannen", "man"), ("män", "man"), ("männen", "man"), ("mans", "man"), ("mäns", "man"),
        ("andel", "andel"), ("andelen", "andel"), ("andelar", "andel"), ("andelarna", "andel"),
        ("förening", "förening"), ("föreningen", "förening"), ("föreningar", "förening"),
        ("föreningarna", "förening"),
        ("son", "son"), ("söner", "son"), ("natt", "natt"), ("nätter", "natt"), ("nätterna", "natt"),
        ("större", "stor"), ("störst", "stor"), ("stort", "stor"), ("stora", "stor"), ("största", "stor"),
        ("yngre", "ung"), ("yngst", "ung"), ("unga", "ung"), ("äldre", "äldre"), ("äldst", "äldre"),
        ("färre", "få"), ("högre", "hög"), ("högst", "hög"), ("lägre", "låg"), ("lägst", "låg"), ("fler", "fler"),
    ),
    odd=(
        ("böck", "bok"), ("städ", "stad"), ("bostäd", "bost"), ("länd", "land"), ("händ", "hand"), ("tänd", "tand"),
        ("föt", "fot"), ("rött", "rot"), ("vattn", "vatt"), ("bönd", "bond"), ("gäss", "gås"), ("döttr", "dott"),
        ("mödr", "mor"), ("fädr", "far"), ("bröd", "bröd"), ("fingr", "fing"), ("vintr", "vint"), ("somr", "som"),
    ),
    silent=frozenset(
        "och att det som en ett på är av för med till den har de inte om i vi kan så men från var vid man sig hur "
        "när där här än eller då under efter blev blir ska skulle vara varit också ut upp in nu mot över mellan "
        "dessa detta denna dess deras sin sitt sina hade alla allt bara vad vilka vilken vilket någon något "
        "några".split()
    ),
    links=("", "s", "e", "o", "u"),
    compounds=True,
    parts=tuple(
        "export import företag handel varu tjänst industri näring liv bransch organisation region kommun län land stad "
        "bygd landsbygd ort tätort samhälle stat riks arbete arbets marknad jobb lön anställning sysselsättning "
        "utbildning skola elev lärare gymnasium högskola universitet förskola grundskola vuxen barn ungdom ung äldre "
        "familj kvinna flicka pojke hushåll befolkning folk invånare hälsa vård omsorg sjukvård sjukhus tand psykiatri "
        "läkare patient trygghet brott polis demokrati val rösträtt deltagande kultur arv bibliotek museum konst "
        "musik idrott förening fritid turism turist besök natur miljö klimat energi el sol vind vatten kraft värme "
        "utsläpp växt hus gas luft skog jordbruk lantbruk bruk mark livsmedel mat dricks avfall återvinning hållbarhet "
        "transport trafik kollektiv resa pendling tåg buss bil cykel väg järnväg hamn flyg fordon ladd stolpe "
        "bredband fiber nät data digital teknik forskning utveckling innovation kompetens entreprenör start "
        "investering ekonomi skatt inkomst pris kostnad produktion produkt tillväxt konkurrens kraft kapital "
        "bostad bygg lägenhet hyra fastighet boende mottagning verksamhet plan strategi mål område program projekt "
        "stöd bidrag försörjning fattigdom integration migration språk jämställdhet jämlikhet mångfald "
        "funktion hinder tillgänglighet säkerhet beredskap kris försvar andel antal nivå takt anläggning byggnad "
        "behörighet examen betyg resultat kvalitet klimatet utbyggnad styrelse nämnd råd chef ledning personal".split()
    ),
)  # fmt: skip
