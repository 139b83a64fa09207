"""What readers without JavaScript unfold, where old addresses lead, and where the signs of calculations lead."""

from tests.browser.reading import NARROW


def test_an_old_address_leads_on_without_a_host_that_knows_it(reader, site):
    (old,) = (path for path in site.rglob("oka-antalet-exporterande-foretag/index.html"))
    with reader.tab(NARROW, java_script_enabled=False) as tab:
        reader.go(tab, old.parent.relative_to(site).as_posix() + "/")
        tab.wait_for_url("**/mal/exporterande-foretag/")


def test_what_is_folded_unfolds_without_javascript(reader):
    with reader.tab(java_script_enabled=False) as tab:
        reader.go(tab, "mal/exporterande-foretag/")
        parts = tab.locator("details:has(table):not(details details)")
        for part in parts.all():
            part.locator("summary").first.click()
            assert part.locator("table").first.is_visible()
        assert parts.count() > 10


def test_each_sign_of_a_calculation_leads_to_it_and_shows_it(reader):
    with reader.tab() as tab:
        reader.go(tab, "mal/exporterande-foretag/")
        for sign in tab.locator("a.how").all():
            sign.click()
            entry = tab.locator(":target")
            assert entry.locator(".account").is_visible(), sign.get_attribute("href")
            assert entry.evaluate("entry => entry.getBoundingClientRect().top < innerHeight")
