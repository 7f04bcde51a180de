"""What cleaning is made of: lines in, what each is and what goes from it out.

lines (what a line looks like) → furniture (lines that are no article) → parts (sections, other
articles) → inline (furniture inside paragraphs) → kinds (title, deck, body) → stated (what the
furniture tells) → glued (lost spaces). clean.py above puts them together.
"""
