"""`python -m mujaz`: the same as the command `mujaz`."""

from mujaz.cli import main

if __name__ == "__main__":
    main()
