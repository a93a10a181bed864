use super::choices::choices;

choices! {
    /// party-type.
    PARTY_TYPE "party-type" [
        "" Individual "Cá nhân" "Individual";
        "" LegalPerson "Pháp nhân" "Legal person";
    ]
}
