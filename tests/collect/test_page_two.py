"""What page 2 of a list tells of page 1."""

from tests.collect.test_link_groups import NEWEST, TITLES, choice, dated_box, taken, undated

OLDER = range(8, -4, -1)


def posts(numbers: range) -> str:
    return dated_box("posts", "news", numbers)


def recent(numbers: range) -> str:
    """Return a box that leads to the articles of `posts`."""
    return dated_box("recent", "news", numbers)


def test_a_box_of_the_newest_on_both_pages_hides_no_list() -> None:
    box = recent(NEWEST[:7])
    assert taken(choice(posts(NEWEST) + box, posts(OLDER) + box)) == TITLES
    few = NEWEST[:5]  # the box holds the whole list of page 1
    assert taken(choice(posts(few) + box, posts(OLDER[:5]) + box)) == TITLES[:5]


def test_a_box_that_changes_little_is_a_box_on_both_pages() -> None:
    first, second = recent(NEWEST[:10]), recent(NEWEST[1:11])
    assert taken(choice(posts(NEWEST) + first, posts(OLDER) + second)) == TITLES


def test_what_stands_elsewhere_on_page_2_is_not_other_there() -> None:
    picks = undated(range(60, 70))
    first = posts(NEWEST) + picks
    second = posts(OLDER) + recent(NEWEST[:10]) + picks
    assert choice(first, second).candidate is None


def test_a_page_2_that_is_page_1_tells_so() -> None:
    page = posts(NEWEST) + recent(NEWEST[:5])
    found = choice(page, page)
    assert found.candidate is None
    assert "same links" in found.reason


def test_a_next_page_without_any_such_list_tells_nothing() -> None:
    about = recent(NEWEST[:5]) + "<p>We are the chamber of commerce.</p>"
    assert taken(choice(posts(NEWEST) + recent(NEWEST[:5]), about)) == TITLES
    assert choice(undated(NEWEST), about).candidate is None
    beside = dated_box("one", "press", range(20, 32)) + dated_box("two", "talks", range(40, 52))
    assert choice(beside, about).candidate is None


def test_a_list_that_is_the_same_on_page_2_is_none_though_it_has_dates() -> None:
    assert choice(posts(NEWEST) + undated(NEWEST), posts(NEWEST) + "<p>We</p>").candidate is None
