use super::choices::choices;

choices! {
    /// A note that stands in the book or does not.
    FLAG "flag" [
        "0" No "Không" "No" ["khongco", "false"];
        "1" Yes "Có" "Yes" ["true", "x"];
    ]
}
