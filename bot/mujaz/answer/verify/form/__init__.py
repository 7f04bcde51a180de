"""C1, C19, C20: words of the article, in the language asked for, that act on nobody."""
