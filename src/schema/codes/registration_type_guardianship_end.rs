use super::choices::choices;

choices! {
    /// registration-type-guardianship-end.
    REGISTRATION_TYPE_GUARDIANSHIP_END "registration-type-guardianship-end" [
        "" Own "Đăng ký tại cơ quan này" "Own registration";
        "" ForeignNote "Ghi vào sổ" "Note of a foreign or court act" ["ghichu", "ghivaosohotich", "ghivaosoviechotich"];
    ]
}
