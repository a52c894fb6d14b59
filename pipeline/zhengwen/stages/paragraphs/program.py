"""Lines of a program, of commands and of queries: what shows that a line is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .cells import LONGEST

# A prompt and a command: `$ ls`, `user@host:~# apt`, `C:\> dir`, `>>> import`, `(venv) $ pip`.
PROMPT = re.compile(
    r"(?:(?:\([\w.-]+\)\s)?\$\s|[\w.-]+@[\w.-]+:[\w~/.-]*[$#]\s|[A-Z]:\\[\w\\]*>|>>>\s)\s*(?=[a-z./~])[!-~]"
)
# A root's prompt, which is a comment's mark and a heading's too: never taken alone.
_MAYBE_PROMPT = re.compile(r"[#%]\s+(?=[a-z./~])[!-~]")
# A command with an option.
_COMMAND = re.compile(r"[./~]*[a-z][\w.+/-]*(?: [!-~]+)*? --?[a-z][\w-]*(?:[ =]|$)")
# An assignment, of which a formula (x = 3, y = ax + b) is none.
_ASSIGNED = re.compile(
    r"(?:export |set |let |const |var )?[A-Za-z_][\w.]+(?:=\S"
    r"|\s[:+-]?=\s(?:[\"'\[{]|[\w.]+[(\[]|(?:True|False|None|null|true|false)\b))"
)
_STATEMENT = re.compile(
    r"(?:def|class|function|public|private|static|void|int|try|else)\b.*[:{]$"
    r"|(?:if|elif|for|while|with) .*[()\[\]=<>].*[:{]$|for \w+ in .*:$"
    r"|(?:import|#include|package|using) [\w.<>\"/]+;?$|from [\w.]+ import \S|return\b.*;$"
    r"|[\w.]+\((?!\d\w?\)).*\);?$|[})\]]+[;,]?$|.*\{$|.*(?:=|->|[A-Za-z_]\().*;$"
    r"|</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|\"[\w-]+\":\s?\S"
)
# A letter that is none of English, outside a comment or a string.
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_SAID = re.compile(r"(?:#|//|--\s|/\*).*$|\"[^\"]*\"|'[^']*'")
# The same where names are Han: after a prompt, in a query, a redirection, a string that is given
# to a name or to a key.
_NAMED = re.compile(
    r"(?:\$|[\w.-]+@[\w.-]+:\S*[$#]|>>>|[A-Z]:\\\S*>|mysql>|sqlite>)\s+[A-Za-z./~]"
    r"|SELECT\s.*\bFROM\b|(?:UPDATE|DELETE FROM|INSERT INTO)\s.*\b(?:SET|WHERE|VALUES)\b"
    # The lines of a query, one a clause.
    r"|(?:SELECT(?: DISTINCT)?|FROM|(?:ORDER|GROUP) BY) [\w.*]+(?:, [\w.*]+)*"
    r"(?: (?:ASC|DESC))?;?$"
    r"|(?:WHERE|AND|OR|HAVING|ON|SET) [\w.]+ ?(?:[<>!]?=|[<>]|<>|(?:NOT )?(?:IN|LIKE)\b)"
    r"[^，。；：、！？]*$"
    r"|VALUES ?\(.*\)[,;]?$|INSERT INTO \w+ ?\([^()]*\)$"
    r"|(?i:select|insert into|update|delete from|create|alter|drop)\s.*;$"
    r"|(?:echo|print|printf|cat|cd|cp|mv|grep)\s[^，。；：、！？]*\s[>|]+\s?[\w./~-]+$"
    r"|(?:echo|print|return)\s[\"'].*[\"'];?$"
    r"|import [\w.*]+$|from [\w.]+ import [\w.*]+(?:, ?[\w.*]+)*$"
    r"|(?:if|elif|while)\s.*(?:[=!<>]=|[<>]).*[:{]$"
    r"|(?:(?:const|let|var)\s+\w+|[A-Za-z_]\w*)(?:\[[^\]]*\])? ?[:+-]?= ?[\"'\[{]"
    r".*[\"'\])};,]$"
    r"|\"[\w-]+\": ?[\"'\[{\d][^，。；：、！？]*[\"'\[{\]}\d,]$|[{\[]\s*[\"'].*[}\]][,;]?$"
)


# So many lines a block has at the most.
LINES = 60


def bracketed(texts: Sequence[str]) -> list[tuple[int, int]]:
    """The first and the last line of each block between brackets, and what stands above it.

    Its first line ends with an opening bracket, its last starts with the closing one, and no line
    of it can be prose.

    >>> bracketed(["建表：", "CREATE TABLE a (", "  id INT", ");", "建好了。"])
    [(1, 3)]
    """
    opens = [at for at, text in enumerate(texts) if text[-1] in "({[" and text[0] <= "\x7f"]
    found: list[tuple[int, int]] = []
    for at in opens:
        if found and at <= found[-1][1]:
            continue
        last = _closed(texts, at)
        if not last:
            continue
        first, above = at, found[-1][1] if found else -1
        while first - 1 > above and (text := bare(texts[first - 1])) and shows(text):
            first -= 1
        found.append((first, last))
    return found


def _closed(texts: Sequence[str], first: int) -> int:
    """The line that closes the bracket which a line opens; 0 where none does."""
    depth = 0
    for at in range(first, min(first + LINES, len(texts))):
        text = bare(texts[at])
        if not text:
            return 0
        signs = _SAID.sub("", text)
        depth += sum(map(signs.count, "({["))
        depth -= sum(map(signs.count, ")}]"))
        if depth <= 0:
            return at if at > first and text[0] in ")}]" and depth == 0 else 0
    return 0


def bare(text: str) -> str:
    """A line without what its strings and comments say; empty if it can be no code.

    >>> bare('print("你好")'), bare("船停了 print")
    ('print("")', '')
    """
    # No comment or string begins with a foreign letter, as most lines of other text do.
    if text[:1] > "\x7f" or len(text) > LONGEST:
        return ""
    if _FOREIGN.search(text):
        text = _SAID.sub('""', text)
    return "" if _FOREIGN.search(text) else text


def shows(text: str) -> bool:
    """Whether a bare line has a form of code; one alone may be a formula, or English.

    >>> shows("git clone --depth 1"), shows("x = 3")
    (True, False)
    """
    forms = (_MAYBE_PROMPT, _COMMAND, _ASSIGNED, _STATEMENT)
    return any(form.match(text) is not None for form in forms)


def is_statement(text: str) -> bool:
    """Whether a line with Han is code by itself: its marks, quotes and spaces are no prose's.

    >>> is_statement('names = ["张三", "李四"]'), is_statement("SELECT 姓名, 年龄 FROM 用户;")
    (True, True)
    >>> is_statement("WHERE 城市 = '江州'"), is_statement("AND 他说, 好")
    (True, False)
    >>> is_statement("Python 语言, 由荷兰人发明")
    False
    """
    if text[:1] > "\x7f" or len(text) > LONGEST:
        return False
    plain = bare(text)
    return _NAMED.match(text) is not None or (
        bool(plain) and (shows(plain) or PROMPT.match(plain) is not None)
    )
