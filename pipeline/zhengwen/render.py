def render(document, form):
    t="\n\n".join(p.text for p in document.paragraphs)
    return t+("\n" if t and document.ends_with_newline else "")
