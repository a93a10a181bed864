use super::choices::choices;

choices! {
    /// dissolution-type.
    DISSOLUTION_TYPE "dissolution-type" [
        "" Divorce "Ly hôn" "Divorce" ["thuantinhlyhon", "congnhanthuantinhlyhon"];
        "" Annulment "Hủy việc kết hôn" "Annulment" ["huykethon", "huykethontraiphapluat", "huyvieckethontraiphapluat"];
    ]
}
