//! What a seed folder may hold, and what is said of what it may not.

const RECORD: &str =
    "id,side,list,action,announced,effective,ended,goods_usd_bn,rates_from,rates_to,status,citation,url\n";

fn errors(files: &[(&str, &[u8])]) -> Vec<String> {
    extract::build(files.iter().copied()).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn warnings(files: &[(&str, &[u8])]) -> Vec<String> {
    let built = extract::build(files.iter().copied()).unwrap_or_default();
    built.warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn a_list_may_say_which_others_share_its_goods() {
    let row = |id: &str, list: &str, overlaps: &str| {
        format!("{id},US,{list},imposed,2018-01-01,2018-02-01,,10,0,25,confirmed,A notice,{overlaps}\n")
    };
    let head = RECORD.replace("url\n", "url,overlaps\n");
    let record = |rows: &[String]| head.clone() + &rows.concat();
    let good = record(&[row("A", "One", ","), row("B", "Two", ",One")]);
    let built = extract::build([("tariff-record.csv", good.as_bytes())]).unwrap_or_default();
    let overlaps: Vec<&str> = built.archive.record.iter().map(|step| step.overlaps.as_str()).collect();
    assert_eq!(overlaps, ["", "One"]);
    // Without the column nothing is said.
    let plain = RECORD.to_owned() + &row("A", "One", "");
    let built = extract::build([("tariff-record.csv", plain.as_bytes())]).unwrap_or_default();
    assert_eq!(built.archive.record.len(), 1);
    for wrong in ["Two", "Three", "One;;Two"] {
        let bad = record(&[row("A", "One", ","), row("B", "Two", &format!(",{wrong}"))]);
        let errors = errors(&[("tariff-record.csv", bad.as_bytes())]);
        assert!(errors.iter().any(|error| error.starts_with("seeds/tariff-record.csv:3: ")), "{errors:?}");
    }
}

#[test]
fn every_error_has_its_file_and_line() {
    let catalogue = b"[[article]]\nfile = \"a.txt\"\npublished = \"2018-13-01\"\nurl = \"nowhere\"\n\n\
        [[article]]\nfile = \"missing.txt\"\ncolour = \"red\"\n\n[[article]]\noutlet = \"X\"\n\nloose = 1\n";
    let record = format!("{RECORD}A,US,L,proposed,yesterday,,,x,,,sure,,\nB,US,L,imposed,2018-01-01,,\n");
    let files: [(&str, &[u8]); 3] =
        [("a.txt", b"Text."), ("catalogue.toml", catalogue), ("tariff-record.csv", record.as_bytes())];
    let errors = errors(&files);
    for wanted in [
        "seeds/catalogue.toml:3: “2018-13-01” is no EDTF date",
        "seeds/catalogue.toml:4: “nowhere” is no web address",
        "seeds/catalogue.toml:6: there is no file seeds/missing.txt",
        "seeds/catalogue.toml:8: unknown key “colour”",
        "seeds/catalogue.toml:10: an [[article]] needs file",
        "seeds/tariff-record.csv:2: “yesterday” in column announced",
        "seeds/tariff-record.csv:2: “x” in column goods_usd_bn",
        "seeds/tariff-record.csv:2: “sure” in column status",
        "seeds/tariff-record.csv:3: 7 cells where there are 13 columns",
    ] {
        assert!(errors.iter().any(|error| error.starts_with(wanted)), "{wanted}\nnot in {errors:#?}");
    }
}

#[test]
fn notes_must_rest_on_words_that_are_there() {
    let text = "Talks\u{a0}ended on Thursday. Both sides spoke. Both sides spoke.";
    let note = |quote: &str, rest: &str| {
        format!(
            "[[event]]\nid = \"end\"\ntitle = \"The end\"\ndate = \"2019-05-09\"\nsays = \"So it was.\"\n\
             source = \"Minutes\"\n{rest}\n[[event.passage]]\narticle = \"a.txt\"\nquote = \"{quote}\"\n"
        )
    };
    let catalogue = "[[article]]\nfile = \"a.txt\"\npublished = \"2019-05-10\"\n";
    let built = |note: &str| {
        let files: [(&str, &[u8]); 3] = [
            ("a.txt", text.as_bytes()),
            ("catalogue.toml", catalogue.as_bytes()),
            ("notes.toml", note.as_bytes()),
        ];
        extract::build(files)
    };
    let good = built(&(note("Talks ended on Thursday", "") + "words = \"Thursday\"\n")).unwrap().archive;
    assert_eq!(good.notes[0].passages[0].date, Some(0));
    assert_eq!(good.notes[0].passages[0].span.of(text), "Talks\u{a0}ended on Thursday");
    for (broken, wanted) in [
        (note("Talks ended on Friday", ""), "seeds/notes.toml:10: this quote is not in seeds/a.txt"),
        (note("Both sides spoke.", ""), "seeds/notes.toml:10: this quote stands more than once"),
        (
            note("Talks ended", "") + "words = \"Thursday\"",
            "seeds/notes.toml:11: “Thursday” is not in the quote",
        ),
        (
            note("Talks ended", "") + "words = \"Talks\"",
            "seeds/notes.toml:11: “Talks” was not taken for a date",
        ),
        (
            note("Talks ended", "").replace("a.txt", "b.txt"),
            "seeds/notes.toml:8: there is no article seeds/b.txt",
        ),
        (note("Talks ended", "known = \"soon\""), "seeds/notes.toml:7: “soon” is no day"),
        (note("Talks ended", "").replace("2019-05-09", "May"), "seeds/notes.toml:4: “May” is no EDTF date"),
        (note("Talks ended", "").replace("\"end\"", "\"The end\""), "seeds/notes.toml:2: “The end” is no id"),
        (
            note("Talks ended", "") + &note("Talks ended", ""),
            "seeds/notes.toml:12: there is another note with id",
        ),
        (
            "[[event]]\nid = \"x\"\n".to_owned(),
            "seeds/notes.toml:1: an [[event]] needs at least one [[event.passage]]",
        ),
        ("[[event]]\nid = \"x\"\n".to_owned(), "seeds/notes.toml:1: an [[event]] needs title"),
    ] {
        let errors: Vec<String> =
            built(&broken).err().unwrap_or_default().iter().map(ToString::to_string).collect();
        assert!(errors.iter().any(|error| error.starts_with(wanted)), "{wanted}\nnot in {errors:#?}");
    }
}

#[test]
fn topics_are_checked_line_by_line() {
    let topics = b"[[topic]]\nname = \"A\"\nwords = [\"a word\"]\n\n[[topic]]\nname = \"a\"\nwords = [\"b\"]\n\n\
        [[topic]]\nname = \"B\"\n\n[[topic]]\nname = \"C\"\nwords = [\"ok\", \"*\"]\n\n[[topic]]\nwords = \"x\"\n\
        [[topic]]\nname = \"D\"\ncolour = 1\nwords = [\"mid*dle\"]\n";
    let errors = errors(&[("topics.toml", topics)]);
    for wanted in [
        "seeds/topics.toml:6: the topic “a” is listed already, in line 1",
        "seeds/topics.toml:9: the topic “B” needs words",
        "seeds/topics.toml:14: “*” has no word in it",
        "seeds/topics.toml:17: “words” must be a list",
        "seeds/topics.toml:16: a [[topic]] needs name",
        "seeds/topics.toml:20: unknown key “colour”",
        "seeds/topics.toml:21: “mid*dle” has a * within a word",
    ] {
        assert!(errors.iter().any(|error| error.starts_with(wanted)), "{wanted}\nnot in {errors:#?}");
    }
}

#[test]
fn broken_toml_is_shown_where_it_breaks() {
    let files: [(&str, &[u8]); 1] = [("catalogue.toml", b"[[article]]\nfile = \"a.txt\noutlet = \"X\"\n")];
    let errors = errors(&files);
    assert!(errors.iter().any(|error| error.starts_with("seeds/catalogue.toml:2: ")), "{errors:?}");
}

#[test]
fn odd_articles_are_kept_and_flagged() {
    let files: [(&str, &[u8]); 6] = [
        ("2019-05-17-empty.txt", b" \n"),
        ("latin.txt", b"Caf\xe9 owners fear duties."),
        ("one.txt", b"A headline\n\nThe same words twice."),
        ("two.txt", b"A headline\n\n\nThe same words  twice."),
        ("README", b"notes"),
        ("catalogue.toml", b"[[article]]\nfile = \"one.txt\"\npublished = \"2019-01-31/2019-02-01\"\n"),
    ];
    let built = extract::build(files).unwrap();
    assert_eq!(built.archive.articles.len(), 4);
    // By date, the undated last.
    let order: Vec<&str> = built.archive.articles.iter().map(|article| article.file.as_str()).collect();
    assert_eq!(order, ["one.txt", "2019-05-17-empty.txt", "latin.txt", "two.txt"]);
    let latin = &built.archive.articles[2];
    assert_eq!((latin.text.as_str(), latin.as_received()), ("Café owners fear duties.", files[1].1));
    assert_eq!(built.archive.articles[1].meta.title, "2019 05 17 empty");
    let warnings = warnings(&files);
    for (file, wanted) in [
        ("2019-05-17-empty.txt", "is empty"),
        ("latin.txt", "not UTF-8"),
        ("one.txt", "same text as two.txt"),
        ("two.txt", "same text as one.txt"),
        ("two.txt", "catalogue has no entry"),
        ("two.txt", "No publication date"),
        ("README", "passed over"),
    ] {
        let found = warnings.iter().any(|warning| warning.contains(file) && warning.contains(wanted));
        assert!(found, "{file}: {wanted}\nnot in {warnings:#?}");
    }
}

#[test]
fn two_endings_of_one_name_are_refused() {
    let files: [(&str, &[u8]); 2] = [("a.txt", b"One."), ("a.TXT", b"Two.")];
    assert!(errors(&files).iter().any(|error| error.contains("has the same name as")));
}

#[test]
fn every_format_is_an_article_of_its_own() {
    let page = "<html><head><meta property=\"og:site_name\" content=\"The Page\"><meta property=\"og:title\" \
        content=\"Docks close\"></head><body><article><h1>Docks close</h1><p>Docks fell quiet on Thursday &amp; \
        Friday, their owners said, after the tariffs on steel rose to 25 percent and the orders from abroad dried up, \
        one after another, all through the spring.</p></article></body></html>";
    let lines = "{\"id\":\"x 1\",\"title\":\"One\",\"text\":\"Said on Friday.\",\"published\":\"2019-05-11\",\"outlet\":\"Wire\"}\n\
        {broken\n{\"id\":\"x 1\",\"text\":\"Two said so.\"}\n{\"text\":\"Three said so.\"}\n";
    let catalogue = "[[article]]\nfile = \"2019-01-01-b.md\"\noutlet = \"The Post\"\n\n\
        [[article]]\nfile = \"bulk.jsonl#bulk-4\"\nheadline = \"Third\"\n\n[[article]]\nfile = \"bulk.jsonl\"\nrights = \"Free\"\n";
    let files: [(&str, &[u8]); 6] = [
        ("2019-01-01-a.txt", b"Ports close\n\nPorts closed on Friday."),
        (
            "2019-01-01-b.md",
            b"---\ntitle: Mills close\ndate: 2019-05-10\noutlet: A paper\n---\n\nMills closed on *Friday*.\n",
        ),
        ("2019-05-12-c.html", page.as_bytes()),
        ("bulk.jsonl", lines.as_bytes()),
        ("README.md", b"# What this is"),
        ("catalogue.toml", catalogue.as_bytes()),
    ];
    let built = extract::build(files).unwrap();
    let told: Vec<(&str, &str, &str, String)> = built
        .archive
        .articles
        .iter()
        .map(|one| {
            let published = one.meta.published.as_ref().map(|published| published.edtf.clone());
            (
                one.id.as_str(),
                one.meta.title.as_str(),
                one.meta.outlet.as_str(),
                published.unwrap_or_default(),
            )
        })
        .collect();
    // What the file says of itself comes before its name's date, the catalogue before both.
    assert_eq!(
        told,
        [
            ("2019-01-01-a", "Ports close", "", "2019-01-01".to_owned()),
            ("2019-01-01-b", "Mills close", "The Post", "2019-05-10".to_owned()),
            ("x-1", "One", "Wire", "2019-05-11".to_owned()),
            ("2019-05-12-c", "Docks close", "The Page", "2019-05-12".to_owned()),
            ("bulk-4", "Third", "", String::new()),
            ("x-1-2", "Two said so", "", String::new()),
        ]
    );
    let third = built.archive.articles.iter().find(|one| one.id == "bulk-4").unwrap();
    assert_eq!((third.meta.rights.as_str(), third.file.as_str()), ("", "bulk.jsonl#bulk-4"));
    assert_eq!(third.as_received(), b"{\"text\":\"Three said so.\"}");
    let warnings = warnings(&files);
    for wanted in ["seeds/bulk.jsonl:2: this line is no article", "seeds/bulk.jsonl:3: its id “x-1” is taken"]
    {
        assert!(warnings.iter().any(|warning| warning.starts_with(wanted)), "{wanted}\nnot in {warnings:#?}");
    }
}

#[test]
fn a_megabyte_is_read_in_no_time() {
    // Unoptimised code is some twenty times slower than a build's, so a part of it has to do.
    let size = if cfg!(debug_assertions) { 50_000 } else { 1_000_000 };
    let paragraph = |number: usize| {
        format!(
            "On May 10 the U.S. raised tariffs on ${number} billion of Chinese goods to 25 percent, President Donald \
             Trump said on Thursday. “We will see,” Liu He told reporters last week.\n\n"
        )
    };
    let lines: String = (0..size / 170).map(paragraph).collect();
    let one_line = lines.replace(['.', '\n'], " ");
    let noise = "TrumpDonald MORE ".repeat(size / 17);
    for text in [
        lines,
        one_line,
        noise,
        "a ".repeat(size / 2),
        "\"“”".repeat(size / 7),
        "Liu He Anna ".repeat(size / 12),
        "He said \"no\" to 'it' ".repeat(size / 22),
        "‘a ".repeat(size / 5),
        "said “".repeat(size / 8),
        "\n•\n".repeat(size / 5),
    ] {
        let begun = std::time::Instant::now();
        let article = extract::article("2019-05-17-big.txt", text.as_bytes(), None);
        assert_eq!(article.text.len(), text.len());
        let seconds = begun.elapsed().as_secs_f64();
        assert!(seconds < 5.0, "{seconds} s for {:?}…", text.get(..30));
    }
}
