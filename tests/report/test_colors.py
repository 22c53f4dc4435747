"""Every colour of the page has the contrast that WCAG 2.2 asks for, by day and by night."""

import re
from importlib.resources import files

import pytest

CSS = (files("pressfacts") / "report" / "assets" / "1-base.css").read_text("utf-8")
KINDS = "fogpcd"


def palette(dark: bool) -> dict[str, str]:
    block = CSS[CSS.index('[data-theme="dark"]') if dark else 0 :].split("}", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block))


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    digits = color[1:] if len(color) == 7 else "".join(c * 2 for c in color[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
def test_text_can_be_read(dark: bool) -> None:
    colors = palette(dark)
    for ground in ("paper", "card", "wash", "hit", *(f"{k}-bg" for k in KINDS)):
        assert contrast(colors["ink"], colors[ground]) >= 4.5, ground
    for ground in ("paper", "card", "wash"):
        for text in ("soft", "accent"):
            assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
    for kind in KINDS:
        assert contrast(colors[kind], colors["card"]) >= 4.5, kind


@pytest.mark.parametrize("dark", [False, True])
def test_bars_can_be_seen(dark: bool) -> None:
    colors = palette(dark)
    assert contrast(colors["s4"], colors["card"]) >= 3
    assert contrast(colors["s4"], colors["land"]) >= 3
