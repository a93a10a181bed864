use super::choices::choices;

choices! {
    /// recognition-type.
    RECOGNITION_TYPE "recognition-type" [
        "1" FatherChild "Cha nhận con" "Father recognises child";
        "2" MotherChild "Mẹ nhận con" "Mother recognises child";
        "3" ChildFather "Con nhận cha" "Child recognises father";
        "4" ChildMother "Con nhận mẹ" "Child recognises mother";
        "" ChildRecognizes "Con nhận cha, mẹ" "Child recognises a parent";
        "" ParentRecognizes "Cha, mẹ nhận con" "Parent recognises a child";
        "" ForeignNote "Ghi vào sổ hộ tịch việc nhận/xác định cha, mẹ, con" "Note of a foreign or court act"
            ["ghivaoso", "ghivaosohotich"];
    ]
}
