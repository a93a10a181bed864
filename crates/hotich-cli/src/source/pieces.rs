//! Text that a thread of its own makes, piece by piece, so that reading one format and checking go side by side.

use std::io::{self, Cursor, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

/// Bytes of text that are handed on together, and such pieces that wait.
pub(super) const PIECE: usize = 1 << 18;
const WAITING: usize = 2;

/// Takes pieces; `false` where nobody wants more.
pub(super) struct To(SyncSender<Vec<u8>>);

impl To {
    /// Hands on what is there, once it is enough or where it is the last.
    pub(super) fn hand_on(&self, text: &mut Vec<u8>, is_last: bool) -> bool {
        let is_due = text.len() >= PIECE || (is_last && !text.is_empty());
        !is_due || self.0.send(std::mem::take(text)).is_ok()
    }
}

type Make = Box<dyn FnOnce(&To) -> Result<(), String> + Send>;

/// The text, made once somebody reads it.
pub(super) struct Pieces {
    make: Option<Make>,
    pieces: Option<Receiver<Vec<u8>>>,
    thread: Option<JoinHandle<Result<(), String>>>,
    piece: Cursor<Vec<u8>>,
}

impl Pieces {
    /// What `make` will hand on.
    pub(super) fn new(make: impl FnOnce(&To) -> Result<(), String> + Send + 'static) -> Self {
        Self { make: Some(Box::new(make)), pieces: None, thread: None, piece: Cursor::default() }
    }
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Some(make) = self.make.take() {
            let (to, pieces) = sync_channel(WAITING);
            self.pieces = Some(pieces);
            self.thread = Some(thread::spawn(move || make(&To(to))));
        }
        loop {
            let count = self.piece.read(buffer)?;
            if count > 0 {
                return Ok(count);
            }
            if let Some(text) = self.pieces.as_ref().and_then(|pieces| pieces.recv().ok()) {
                self.piece = Cursor::new(text);
                continue;
            }
            // Only who came to the end says so: a thread that broke down is no end of a book.
            return match self.thread.take().map(JoinHandle::join) {
                None | Some(Ok(Ok(()))) => Ok(0),
                Some(Ok(Err(error))) => Err(io::Error::other(error)),
                Some(Err(_)) => Err(io::Error::other("the reader of this format broke down")),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_breaks_down_is_no_end() {
        let mut text = String::new();
        let mut whole = Pieces::new(|to| {
            to.hand_on(&mut b"a\n".to_vec(), true);
            Ok(())
        });
        assert_eq!(whole.read_to_string(&mut text).unwrap(), 2);
        assert_eq!(whole.read_to_string(&mut text).unwrap(), 0);
        for broken in [
            Pieces::new(|to| {
                to.hand_on(&mut b"a\n".to_vec(), true);
                Err("torn".to_owned())
            }),
            Pieces::new(|_| panic!("on purpose")),
        ] {
            let mut broken = broken;
            assert!(broken.read_to_string(&mut String::new()).is_err());
        }
    }
}
