"""A page of charts, opened under the strictest policy."""

import pytest

from tests.charts.gallery import ADDRESS, POLICY, html, style


@pytest.fixture
def visit(browser):
    """Opens a page of charts; gives it and what broke the policy."""
    opened = []

    def answer(route):
        if route.request.url.endswith("style.css"):
            return route.fulfill(content_type="text/css", body=style())
        headers = {"Content-Security-Policy": POLICY, "Content-Type": "text/html; charset=utf-8"}
        return route.fulfill(headers=headers, body=answer.page)

    def open_page(charts, **how):
        answer.page = html(charts)
        context = browser.new_context(**how)
        opened.append(context)
        page = context.new_page()
        errors = []
        page.on("console", lambda message: errors.append(message.text))
        page.route("**/*", answer)
        page.goto(ADDRESS)
        return page, errors

    yield open_page
    for context in opened:
        context.close()
