//! A site is a folder and the address prefix that it appears under.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, LOCATION};
use hyper::{Method, Request, Response, StatusCode};

use super::headers::Rules;

/// A folder, and where it appears.
#[derive(Debug)]
pub(crate) struct Site {
    folder: PathBuf,
    /// With a slash at both ends.
    prefix: String,
}

type Answer = Response<Full<Bytes>>;

impl Site {
    /// A folder that appears under `/some/sub/path/`, or under `/`.
    pub(crate) fn new(folder: PathBuf, prefix: &str) -> anyhow::Result<Self> {
        let trimmed = prefix.trim_matches('/');
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~/".contains(c);
        ensure!(trimmed.chars().all(plain), "{prefix} can't be a path of an address");
        let prefix = if trimmed.is_empty() { "/".to_owned() } else { format!("/{trimmed}/") };
        Ok(Self { folder, prefix })
    }

    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    pub(super) fn answer<Body>(&self, request: &Request<Body>) -> Answer {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let mut answer = text(StatusCode::METHOD_NOT_ALLOWED, "This host only gives out files.\n");
            answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return answer;
        }
        // Where only the head is asked for, hyper leaves the body out and keeps its length.
        self.file(request.uri().path(), request.uri().query())
    }

    fn file(&self, path: &str, query: Option<&str>) -> Answer {
        let Some(inside) = path.strip_prefix(&self.prefix) else {
            let is_prefix = format!("{path}/") == self.prefix;
            return if is_prefix { redirect(&self.prefix, query) } else { missing() };
        };
        let Ok(file) = resolve(&self.folder, inside) else { return missing() };
        if file.is_dir() && !(inside.is_empty() || inside.ends_with('/')) {
            return redirect(&format!("{path}/"), query);
        }
        let file = if file.is_dir() { file.join("index.html") } else { file };
        let Ok(bytes) = fs::read(&file) else { return missing() };
        let mut answer = Response::new(Full::new(Bytes::from(bytes)));
        let headers = answer.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(&file)));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        let rules = Rules::parse(&fs::read_to_string(self.folder.join("_headers")).unwrap_or_default());
        for (name, value) in rules.of(&format!("/{inside}")) {
            headers.insert(name, value.clone());
        }
        answer
    }
}

/// The file that a path means: it lies in the folder, links followed, or it is an error.
fn resolve(folder: &Path, path: &str) -> anyhow::Result<PathBuf> {
    let decoded = decode(path).context("not a path")?;
    let mut file = folder.to_owned();
    for part in decoded.split('/').filter(|part| !part.is_empty()) {
        ensure!(part != ".." && part != "." && !part.contains(['\\', '\0', ':']), "not a path");
        file.push(part);
    }
    ensure!(decoded != "_headers", "hosts read it and do not give it out");
    let file = fs::canonicalize(file)?;
    ensure!(file.starts_with(fs::canonicalize(folder)?), "outside");
    ensure!(file.is_dir() || !decoded.ends_with('/'), "a file is no folder");
    Ok(file)
}

/// Undoes `%41`.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            bytes.push((digit()? * 16 + digit()?) as u8);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        _ => "application/octet-stream",
    }
}

fn text(status: StatusCode, words: &'static str) -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from_static(words.as_bytes())));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    answer
}

fn missing() -> Answer {
    text(StatusCode::NOT_FOUND, "404: there is no such file here.\n")
}

fn redirect(path: &str, query: Option<&str>) -> Answer {
    // One slash only: two would name another host.
    let path = format!("/{}", path.trim_start_matches('/'));
    let target = query.map_or_else(|| path.clone(), |query| format!("{path}?{query}"));
    let Ok(target) = HeaderValue::from_str(&target) else { return missing() };
    let mut answer = text(StatusCode::MOVED_PERMANENTLY, "Moved.\n");
    answer.headers_mut().insert(LOCATION, target);
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn site(prefix: &str) -> (tempfile::TempDir, Site) {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("dist");
        fs::create_dir_all(folder.join("articles")).unwrap();
        for (name, text) in [
            ("index.html", "front"),
            ("app.wasm", ""),
            ("articles/index.html", "list"),
            ("articles/a b.html", "article"),
            ("_headers", "/*\n  X-All: 1\n/*.wasm\n  Cache-Control: immutable\n"),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        fs::write(outer.path().join("secret.txt"), "secret").unwrap();
        (outer, Site::new(folder, prefix).unwrap())
    }

    fn get(site: &Site, path: &str) -> (u16, String, Option<String>) {
        let answer = site.answer(&Request::builder().uri(path).body(()).unwrap());
        let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        (answer.status().as_u16(), header("content-type").unwrap_or_default(), header("location"))
    }

    #[test]
    fn files_are_found_under_the_prefix_alone() {
        let (_outer, site) = site("some/sub/path");
        for (path, status) in [
            ("/some/sub/path/", 200),
            ("/some/sub/path/?q=huawei", 200),
            ("/some/sub/path/articles/a%20b.html", 200),
            ("/some/sub/path/articles/", 200),
            ("/some/sub/path/missing", 404),
            ("/some/sub/path/index.html/", 404),
            ("/some/sub/path/_headers", 404),
            ("/", 404),
            ("/index.html", 404),
        ] {
            assert_eq!(get(&site, path).0, status, "{path}");
        }
    }

    #[test]
    fn a_folder_without_its_slash_moves_and_keeps_the_query() {
        let (_outer, site) = site("/p/");
        assert_eq!(get(&site, "/p?q=x").2.as_deref(), Some("/p/?q=x"));
        assert_eq!(get(&site, "/p/articles").2.as_deref(), Some("/p/articles/"));
        assert_eq!(Site::new(".".into(), "/a b/").map(|_| ()).map_err(|_| ()), Err(()));
    }

    #[test]
    fn types_and_headers_are_as_a_host_sends_them() {
        let (_outer, site) = site("/");
        assert_eq!(get(&site, "/").1, "text/html; charset=utf-8");
        assert_eq!(get(&site, "/app.wasm").1, "application/wasm");
        let answer = site.answer(&Request::builder().uri("/app.wasm").body(()).unwrap());
        assert_eq!(answer.headers().get("x-all").unwrap(), "1");
        assert_eq!(answer.headers().get("cache-control").unwrap(), "immutable");
        let posted = site.answer(&Request::builder().method("POST").uri("/").body(()).unwrap());
        assert_eq!(posted.status(), 405);
    }

    #[test]
    fn nothing_outside_the_folder_is_given_out() {
        let (outer, site) = site("/");
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/articles/..%2f..%2fsecret.txt",
            "/..%5csecret.txt",
            "/%00",
            "/%zz",
        ] {
            assert_eq!(get(&site, path).0, 404, "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(outer.path().join("secret.txt"), outer.path().join("dist/link.txt"))
                .unwrap();
            assert_eq!(get(&site, "/link.txt").0, 404);
        }
    }

    proptest! {
        #[test]
        fn no_path_leads_outside(path in "(/|\\.|%2e|%2f|%5c|secret\\.txt|articles){0,12}") {
            let (outer, site) = site("/");
            if let Ok(file) = resolve(&site.folder, &path) {
                prop_assert!(file.starts_with(fs::canonicalize(outer.path()).unwrap().join("dist")));
            }
        }
    }
}
