"""What sort of thing a noun names: temporary until the reporting lexicon has it."""
def role_of(lower): return None
def source_of(lower): return "medium" if lower.endswith(("zeitung","agentur","sender","magazin","spiegel","dpa","afp","reuters","apa")) else None
