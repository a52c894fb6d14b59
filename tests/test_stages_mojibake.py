"""Mojibake on small cases: what is mended, what only looks like it, and what lost a byte."""

from __future__ import annotations

import random
from collections.abc import Callable

import detectors
import mojibake as benchmark
import pytest
from articles import OWN
from zhengwen import Pipeline, clean
from zhengwen.stages.characters.mojibake import Mojibake, unmended

MENDED = Mojibake()

REPAIRED = {
    "GBK as Latin-1": ("Ä¿Â¼", "目录"),
    "GBK, marks": ("µÚÒ»ÕÂ£¬¹ýÇÅ¡£", "第一章，过桥。"),
    "GBK, single ones in a line that has others": ("2024Äê8ÔÂ£¬¹ýÇÅ¡£", "2024年8月，过桥。"),
    "GBK, within a line": ("正文里的 Ä¿Â¼ 一词", "正文里的 目录 一词"),
    "GBK beside French": ("déjà créé : Ä¿Â¼", "déjà créé : 目录"),
    "GBK beyond GB 2312": ("ÖìéF»ùÏÈÉúÀ´µ½¶É¿Ú", "朱镕基先生来到渡口"),
    "UTF-8 as Windows-1252": ("ç›®å½•ï¼Œæ\u00ad£æ–‡", "目录，正文"),
    "UTF-8 as Latin-1": ("ç\x9b®å½\x95", "目录"),
    "UTF-8, its no-break space a plain one": ("ä½ å¥½", "你好"),
    "UTF-8, twice": ("Ã§â€ºÂ®Ã¥Â½â€¢", "目录"),
    "UTF-8, one bad run of a line": ("第 8 页：ç›®å½•，余下的好", "第 8 页：目录，余下的好"),
    "UTF-8, an apostrophe": ("donâ€™t, â€œnoâ€\x9d", "don’t, “no”"),
    "UTF-8, accents": ("cafÃ© Ã‰tÃ© 20Â°C", "café Été 20°C"),
    "UTF-8, other scripts": ("ÐŸÑ€Ð¸Ð²ÐµÑ‚, Î³ÎµÎ¹Î±", "Привет, γεια"),
    "UTF-8, an emoji": ("ðŸ˜€", "😀"),
    "UTF-8 before a no-break space": ("Ã©€\u00a0", "é€ "),
    "UTF-8 before two no-break spaces": ("aÃ©\u00a0\u00a0", "aé  "),
    "UTF-8 before two controls": ("Ã©\u200b\u00adB", "éB"),
    "UTF-8 as GBK": ("浣犲ソ锛屾湪妗ヤ笂", "你好，木桥上"),
    "UTF-8 as GBK, 80 as the euro sign": ("涓€妗ヤ竴", "一桥一"),
    "UTF-8 as GBK, within a line": ("正文里的浣犲ソ一词", "正文里的你好一词"),
    "Big5 as Latin-1": ("¥Ø¿ý¡A²Ä¤@³¹", "目錄，第一章"),
}
LEFT = {
    "French": "« Où étiez-vous passés, ÉLÉONORE ? » “café”… Noël, réélu, créée à 3 €, n° 5",
    "French, quotes and points at a word's end": "né » “né”… é™…",
    "German": "ÄÖÜäöüß, „Größe“ und „MÖWE“, § 5, ½ 9, 3 µm, ±10 %",
    "Vietnamese": "“ĐẤT NƯỚC”, QUÊ HƯƠNG, CHÂN TRỜI: các chữ Â, Ê, Ô",
    "Portuguese": "IRMÃ… AMANHÃ», AÇÃO, ATENÇÃO, CORAÇÕES, 1.ª",
    "Spanish": "¿¡SEÑOR ÍÑIGO!? ¿Qué? ¡Ándale! «Ése», 2½ kg",
    "Turkish": "Çöz, Çeçen, ÖLÜM, ığüş",
    "Hungarian": "LÓ…] ÁRVÍZTŰRŐ (ÉÉÉÉ-HH-NN)",
    "alphabets": "ÁáÉéÍíÓóÚú éÍíÓóÚú ÁÉÝÚÍÓÞÆÐÖ áéýúíóþæðö àèìòù",
    "Greek": "«Η γέφυρα άνοιξε…», αβγδ ϊΐϋΰ",
    "Cyrillic": "«Мост открыли…», №5",
    "box drawing": "┌──┬──┐ │目│录│ ░▒▓█",
    "box drawing in letters": "ÚÄÄÄÄ¿ ³ Menü ³ ÀÄÄÄÄÙ ÉÍÍÍÍ» º OK º ÈÍÍÍÍ¼",
    "rows of signs": "±±±± °°°° ¯¯¯¯ ···· ×÷×÷ ¼½¾ ¹²³ ´´´´ £¢¥",
    "signs beside Han": "约±5%，30°C，3×4，“·”，§5，¥100，·",
    "rare Han": "韬光养晦，璞归于璧，婵娟舛错，猕猴绯红，锂电，犇羴鱻麤，龘靐齉",
    "Han of the misread kind, one by one": "鏂、鍚、浣、涓、鐨、脳、瓣、锟",
    "Traditional": "順為須來，於版本有差異，錄樹，響解壓縮，頂尖夥伴，電擁有",
    "Japanese and Korean": "ﾃｽﾄ、銈、テスト。한국어 텍스트",
    "one pair alone": "Ä¿ Â¼ Äê 8 ÔÂ",
    "a sequence alone at a word's end": "IRMÃ» Â°",
    "UTF-8 that lost its controls": "å½å½•ï¼",
    "UTF-8 as GBK that lost a byte": "鐩�褰�",
    "U+FFFD as such": "正\ufffd文 ï¿½ 锟斤拷",
}
UNMENDED = [
    ("ä½å¥½å¥½ 正文", 1),
    ("正文 ï¿½ï¿½ 锟斤拷", 3),
    ("正文，café «…» ÁáÉéÍí ±±±±", 0),
    ("Ä¿Â¼", 0),
]


@pytest.mark.parametrize(("text", "result"), REPAIRED.values(), ids=REPAIRED)
def test_mended(text: str, result: str) -> None:
    assert MENDED(text) == result
    assert MENDED(result) == result
    assert Pipeline.preset("article").run(text).folded == result
    assert not unmended(result)


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_left_alone(text: str) -> None:
    assert MENDED(text) == text


def test_as_many_are_left_alone_as_mended() -> None:
    assert len(LEFT) >= len(REPAIRED)


@pytest.mark.parametrize(("text", "count"), UNMENDED)
def test_what_lost_a_byte_is_counted(text: str, count: int) -> None:
    assert Pipeline.preset("article").run(text).unread.get("mojibake", 0) == count


@pytest.mark.parametrize("kind", benchmark.KINDS)
def test_a_whole_article_comes_back(kind: str) -> None:
    text = detectors.texts()["hant" if "Big5" in kind else "hans"][0]
    seen = benchmark.KINDS[kind](text)
    # What lost a byte stays, and is seen.
    whole = "\ufffd" not in seen
    assert (MENDED(seen) == text) == whole
    assert MENDED(MENDED(seen)) == MENDED(seen)


def test_no_clean_piece_is_harmed() -> None:
    assert [text for text in benchmark.clean(40) if MENDED(text) != text or unmended(text)] == []


def test_an_article_with_one_misread_line() -> None:
    text = OWN["tea"].text
    line = text.split("\n\n")[2]
    seen = line.encode("gbk").decode("latin-1")
    assert clean(text.replace(line, seen) + "\n") == clean(text + "\n")


# Mojibake that another stage makes, or makes whole.
SETTLED = {
    "a space would go between two letters": ("aÃ â€™山", "aÃ â€™山"),
    # C3 A9 is é, and then E9 80 AD is 逭.
    "a joiner goes before a soft hyphen at the end": ("Ã©€\u200c\u00ad", "逭"),
    # C3 AD is í.
    "the same, of two bytes": ("Ã©Ã\u200d\u00ad", "éí"),
    "a space that stays": ("Ã    â€™山Ã©", "Ã    ’山é"),
}


@pytest.mark.parametrize(("text", "result"), SETTLED.values(), ids=SETTLED)
def test_settled_by_the_first_run(text: str, result: str) -> None:
    assert clean(text) == result
    assert clean(result) == result


def test_a_second_run_changes_nothing_in_a_mixture() -> None:
    rng = random.Random(7)
    kinds: list[Callable[[str], str]] = [*benchmark.KINDS.values(), str]
    words = ["目录", "正文", "我们", *"的一，。“”》–é©×°ÃÂa\n", "2024年", "café"]
    for _ in range(400):
        text = ""
        for _ in range(rng.randrange(1, 12)):
            word = "".join(rng.choice(words) for _ in range(rng.randrange(1, 5)))
            text += rng.choice(kinds)(word)
        at = rng.randrange(len(text))
        text = text[:at] + text[at + 1 :]
        once = MENDED(text)
        assert MENDED(once) == once, text
