//! `cargo xtask serve`: the site on this machine, by the smallest server that does the job.
//!
//! It listens on 127.0.0.1 alone and reads files of three folders; nothing else is reachable.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::args::Args;
use crate::failure::{Context, Failure, Result};
use crate::paths;
use crate::process::say;

const HELP: &str = "\
cargo xtask serve [--port N]

Serves the site on 127.0.0.1: www as /, pkg as /pkg/, data/samples as /data/samples/.
It does not build the package; `cargo xtask start` does both.

  --port N   8080 unless told; the next free one if it is taken";

/// Where the site is unless told otherwise.
pub(crate) const PORT: u16 = 8080;

/// What a browser may send before we stop reading.
const HEAD_LIMIT: usize = 16 * 1024;

/// The task.
pub(crate) fn run(mut args: Args) -> Result {
    if args.help(HELP) {
        return Ok(());
    }
    let port = args.parsed("--port")?.unwrap_or(PORT);
    args.finish()?;
    Server::bind(port)?.run()
}

/// A bound server.
pub(crate) struct Server {
    listener: TcpListener,
    port: u16,
}

impl Server {
    /// Binds the port or, where it is taken, the next free one; 0 is any.
    pub(crate) fn bind(port: u16) -> Result<Self> {
        let listener = (port..=port.saturating_add(99))
            .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
            .ok_or_else(|| Failure::new(format!("no free port from {port} on")))?;
        let port = listener.local_addr().context("bind a port")?.port();
        Ok(Self { listener, port })
    }

    /// The address to open.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Serves until the process is ended.
    pub(crate) fn run(self) -> Result {
        say(format_args!("the site is at {}/ (Ctrl-C ends it)", self.url()));
        self.accept();
        Ok(())
    }

    /// Serves beside the caller until the process ends, and hands back the address.
    pub(crate) fn run_beside(self) -> String {
        let url = self.url();
        thread::spawn(move || self.accept());
        url
    }

    fn accept(&self) {
        let root = paths::root();
        for stream in self.listener.incoming().flatten() {
            let root = root.clone();
            // A connection that breaks off is the browser's affair.
            thread::spawn(move || drop(answer(stream, &root)));
        }
    }
}

/// What goes back to the browser.
struct Response {
    status: &'static str,
    headers: String,
    body: Vec<u8>,
}

impl Response {
    fn error(status: &'static str) -> Self {
        Self {
            status,
            headers: "Content-Type: text/plain; charset=utf-8\r\n".to_owned(),
            body: format!("{status}\n").into_bytes(),
        }
    }
}

fn answer(mut stream: TcpStream, root: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let Some(head) = read_head(&mut stream)? else {
        return Ok(());
    };
    let mut words = head.split_ascii_whitespace();
    let method = words.next().unwrap_or_default();
    let target = words.next().unwrap_or_default();
    let response = match method {
        "GET" | "HEAD" => find(root, target),
        _ => Response::error("405 Method Not Allowed"),
    };
    let Response { status, headers, body } = response;
    // Never cached: what was just built is what is shown.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n{headers}\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The request up to the empty line; nothing if there is none or it is too long.
fn read_head(stream: &mut TcpStream) -> std::io::Result<Option<String>> {
    let mut head = Vec::new();
    let mut buffer = [0; 2048];
    while !head.windows(4).any(|window| window == b"\r\n\r\n") {
        let count = stream.read(&mut buffer)?;
        if count == 0 || head.len() > HEAD_LIMIT {
            return Ok(None);
        }
        head.extend_from_slice(&buffer[..count]);
    }
    Ok(Some(String::from_utf8_lossy(&head).into_owned()))
}

fn find(root: &Path, target: &str) -> Response {
    let Some((folder, rest)) = resolve(target) else {
        return Response::error("400 Bad Request");
    };
    let folder = root.join(folder);
    let mut path = folder.join(&rest);
    if path.is_dir() {
        let (plain, query) = target.split_at(target.find(['?', '#']).unwrap_or(target.len()));
        if !plain.ends_with('/') {
            return Response {
                status: "301 Moved Permanently",
                // One slash in front: two would name another host.
                headers: format!("Location: /{}/{query}\r\n", plain.trim_matches('/')),
                body: Vec::new(),
            };
        }
        path.push("index.html");
    }
    match inside(&folder, &path).and_then(|path| fs::read(path).ok()) {
        Some(body) => {
            Response { status: "200 OK", headers: format!("Content-Type: {}\r\n", mime(&path)), body }
        }
        None => Response::error("404 Not Found"),
    }
}

/// The path with links followed, if it is still in its folder.
fn inside(folder: &Path, path: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let path = path.canonicalize().ok()?;
    path.starts_with(folder).then_some(path)
}

/// The folder of the repository that a request names and the path in it; nothing for a path that
/// is not plain.
fn resolve(target: &str) -> Option<(&'static str, PathBuf)> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = percent_decoded(path)?;
    let (folder, rest) = [("pkg/", "pkg"), ("data/samples/", "data/samples")]
        .iter()
        .find_map(|(prefix, folder)| Some((*folder, path.strip_prefix(prefix)?)))
        .unwrap_or(("www", &path));
    let mut plain = PathBuf::new();
    for part in rest.split('/') {
        // `..`, and files that begin with a dot, are nobody's to ask for.
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        plain.push(part);
    }
    Some((folder, plain))
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            out.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|ext| ext.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "wasm" => "application/wasm",
        "csv" => "text/csv; charset=utf-8",
        "jsonl" => "application/jsonl; charset=utf-8",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{mime, percent_decoded, resolve};

    #[test]
    fn three_folders() {
        let found = resolve;
        assert_eq!(found("/"), Some(("www", PathBuf::new())));
        assert_eq!(found("/form.html?kind=birth"), Some(("www", "form.html".into())));
        assert_eq!(found("/pkg/dist/hotich.wasm"), Some(("pkg", "dist/hotich.wasm".into())));
        assert_eq!(found("/data/samples/birth.csv"), Some(("data/samples", "birth.csv".into())));
        assert_eq!(found("/data/law.csv"), Some(("www", "data/law.csv".into())));
        assert_eq!(found("/Th%C3%B4ng%20tin"), Some(("www", "Thông tin".into())));
    }

    #[test]
    fn nothing_outside() {
        for target in [
            "",
            "x",
            "/../Cargo.toml",
            "/pkg/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/a/%2e%2e%2fb",
            "/..%5cCargo.toml",
            "/.git/config",
            "/%00",
            "/%zz",
            "/%ff",
        ] {
            assert_eq!(resolve(target), None, "{target}");
        }
        // An absolute path pushed onto a folder would replace it.
        assert_eq!(resolve("//etc/passwd"), Some(("www", "etc/passwd".into())));
    }

    #[test]
    fn decoding_needs_two_digits() {
        assert_eq!(percent_decoded("%4"), None);
        assert_eq!(percent_decoded("%41").as_deref(), Some("A"));
    }

    #[test]
    fn wasm_has_its_type() {
        assert_eq!(mime(Path::new("a/b.wasm")), "application/wasm");
    }
}
