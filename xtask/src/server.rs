//! The server gives out a folder as a plain static host does: no rewrites, the headers that the folder's
//! `_headers` asks for, and nothing from outside the folder. It listens on this machine alone.

mod headers;
mod site;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread;

use anyhow::Context;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;

pub(crate) use site::Site;

/// A server that runs until the program ends.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    prefix: String,
}

impl Server {
    /// Listens on the port (0: any free one), or on the next free one after it.
    pub(crate) fn start(site: Site, port: u16) -> anyhow::Result<Self> {
        let listener = listen(port)?;
        let address = listener.local_addr()?;
        let prefix = site.prefix().to_owned();
        listener.set_nonblocking(true)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        let site = Arc::new(site);
        thread::Builder::new().name("server".into()).spawn(move || {
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                loop {
                    // A visitor who hangs up before being served is no reason to stop.
                    let Ok((stream, _)) = listener.accept().await else { continue };
                    let site = Arc::clone(&site);
                    tokio::spawn(async move {
                        let answer = service_fn(move |request| {
                            let answer = site.answer(&request);
                            async move { Ok::<_, Infallible>(answer) }
                        });
                        let _ = hyper::server::conn::http1::Builder::new()
                            .serve_connection(TokioIo::new(stream), answer)
                            .await;
                    });
                }
                #[expect(unreachable_code, reason = "gives the block its type")]
                Ok::<(), io::Error>(())
            })
        })?;
        Ok(Self { address, prefix })
    }

    /// Where it is, with a slash at the end.
    pub(crate) fn url(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }
}

fn listen(port: u16) -> anyhow::Result<TcpListener> {
    let mut error = None;
    for candidate in port..=port.saturating_add(20) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Ok(listener) => {
                if candidate != port {
                    eprintln!("• port {port} is taken; {candidate} is free");
                }
                return Ok(listener);
            }
            Err(failed) => error = Some(failed),
        }
    }
    Err(error.unwrap_or_else(|| io::ErrorKind::AddrInUse.into()))
        .with_context(|| format!("no free port from {port} on"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};

    #[test]
    fn a_page_is_served_over_the_wire() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "<p>hello").unwrap();
        let server = Server::start(Site::new(folder.path().to_owned(), "/a/b").unwrap(), 0).unwrap();
        assert!(server.url().ends_with("/a/b/"), "{}", server.url());
        let mut stream = std::net::TcpStream::connect(server.address).unwrap();
        stream.write_all(b"GET /a/b/?q=x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("<p>hello"), "{answer}");
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(listen(port).unwrap().local_addr().unwrap().port(), port);
    }
}
