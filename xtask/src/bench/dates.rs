//! Date taggers on the same sentences: newsdates, the Rust port of Duckling, chrono-node. The last two have the
//! publication day for their day of reference.

use std::fmt::Write;
use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};

use super::cases::{self, Case};
use super::score::{Answer, Score};
use crate::setup;
use crate::setup::shell::{Shell, command, find, line};

/// What `bench dates` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Leave out chrono-node, which needs Node and npm
    #[arg(long)]
    no_node: bool,
}

const SHELL: Shell = Shell { dry: false };

pub(super) fn run(options: &Options) -> anyhow::Result<()> {
    let folder = setup::root().join("bench").join("dates");
    let target = setup::target().join("bench-dates");
    let cases = cases::read(&setup::root().join("crates").join("newsdates").join("tests").join("cases"))?;
    SHELL.say("building the Rust taggers (the first time takes minutes) …");
    let mut build = command("cargo");
    build.args(["build", "--release", "--locked", "--manifest-path"]).arg(folder.join("Cargo.toml"));
    SHELL.run_quietly(build.arg("--target-dir").arg(&target))?;
    let program = target.join("release").join(format!("bench-dates{}", std::env::consts::EXE_SUFFIX));
    let rust = |name: &str| {
        let mut command = command(&program);
        command.arg(name);
        command
    };
    let mut taggers = vec![("newsdates", rust("newsdates")), ("duckling 0.4 (Rust)", rust("duckling"))];
    if !options.no_node {
        ensure!(
            find("node").is_some() && find("npm").is_some(),
            "chrono-node needs Node 20 and npm; or say --no-node"
        );
        SHELL.run_quietly(
            command("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder),
        )?;
        let mut node = command("node");
        node.arg("chrono.mjs").current_dir(&folder).env("TZ", "UTC");
        taggers.push(("chrono-node 2.10", node));
    }
    let input = serde_json::to_vec(&cases)?;
    let mut answers = Vec::new();
    for (name, command) in &mut taggers {
        SHELL.say(&format!("{name} …"));
        answers.push((*name, answer(command, &input, cases.len())?));
    }
    print!("{}", table(&cases, &answers));
    Ok(())
}

/// Gives a tagger the cases and takes its answer.
fn answer(command: &mut Command, input: &[u8], cases: usize) -> anyhow::Result<Answer> {
    let line = line(command);
    let told = || format!("can't run `{line}`");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().with_context(told)?;
    child.stdin.take().with_context(told)?.write_all(input).with_context(told)?;
    let output = child.wait_with_output().with_context(told)?;
    ensure!(output.status.success(), "`{line}` failed ({})", output.status);
    let answer: Answer = serde_json::from_slice(&output.stdout).with_context(told)?;
    ensure!(answer.found.len() == cases, "`{line}` left cases out");
    Ok(answer)
}

/// For each group of cases and for all of them, a row a tagger.
fn table(cases: &[Case], answers: &[(&str, Answer)]) -> String {
    let mut groups: Vec<&str> = cases.iter().map(|case| case.group.as_str()).collect();
    groups.dedup();
    groups.push("all");
    let quickest = answers.iter().map(|(_, answer)| answer.ms).fold(f64::INFINITY, f64::min);
    let mut table = String::from(
        "| cases | tagger | dates | found | right | made up | dateless sentences dated | time |\n|---|---|--:|--:|--:|--:|--:|--:|\n",
    );
    for group in groups {
        for (name, answer) in answers {
            let mut score = Score::default();
            for (case, given) in cases.iter().zip(&answer.found) {
                if group == "all" || case.group == group {
                    score.add(case, given);
                }
            }
            let Score { dates, found, right, made_up, dateless, dateless_wrong } = score;
            let time = if group == "all" { format!("{:.1} ×", answer.ms / quickest) } else { String::new() };
            // Writing to a string does not fail.
            let _ = writeln!(
                table,
                "| {group} | {name} | {dates} | {found} | {right} | {made_up} | {dateless_wrong} of {dateless} | {time} |"
            );
        }
    }
    table
}
