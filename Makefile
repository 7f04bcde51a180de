# Every target sets up what it needs first; set-up is quick when nothing changed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.mujaz-set-up
QUESTION ?= dmitriev-visits

.PHONY: setup brief run chat check test bench bench-search record report lock clean

setup: $(STAMP)

$(STAMP): requirements/dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11), "mujaz needs Python 3.11 or newer"'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(STAMP)

# A sourced briefing from seeds/, with no key and no token: make brief QUESTION="…"
brief: setup
	@$(BIN)/mujaz brief "$(QUESTION)"

# The bot in Telegram (TELEGRAM_BOT_TOKEN in .env), and the same in the terminal without a token.
run: setup
	@$(BIN)/mujaz run

chat: setup
	@$(BIN)/mujaz chat

check: setup
	$(BIN)/ruff format --check bot tests bench
	$(BIN)/ruff check bot tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports

# Hundreds of tests run `mujaz` in a process of its own: compiled once, each starts in half the time.
# They wait a lot, so several files go side by side; what a file shares is made once for it.
test: check
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

# What a change of a prompt did, as one page: prompts-report.html (docs/prompts.md).
report: setup
	@$(BIN)/mujaz prompts report

# Record what a model says to the cases: make record MODEL=gpt-5-mini BASE_URL=… (docs/prompts.md).
record: setup
	@$(BIN)/mujaz prompts record $(if $(MODEL),--model "$(MODEL)") $(if $(BASE_URL),--base-url "$(BASE_URL)")

bench: setup
	$(BIN)/python -m bench

# Search quality beside bm25s, FTS5 and e5 alone, then speed; embeds some thousand passages first.
bench-search: setup
	$(BIN)/python -m bench.search

# For maintainers: pin everything anew, with hashes and without index addresses.
lock:
	$(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/pip install --quiet uv
	$(VENV)-lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet pyproject.toml --group dev -o requirements/dev.txt
	$(VENV)-lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet pyproject.toml -o requirements/run.txt

clean:
	rm -rf $(VENV) $(VENV)-lock data .mypy_cache .ruff_cache .pytest_cache
