"""A question understood: what it asks about, whose words it wants, when, in whichever wording."""
