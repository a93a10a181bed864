"""The shape that every peer checks."""

REQUIRED = ["so", "quyenSo", "ngayDangKy", "nksHoTen"]
PATTERNS = {
    "ngayDangKy": r"^$|^([0-9]{1,2}[./-]){0,2}[0-9]{4}$",
    "nksNgaySinh": r"^$|^([0-9]{1,2}[./-]){0,2}[0-9]{4}$",
    "nksGioiTinh": r"^[012]?$",
    "nksSoDinhDanh": r"^$|^[0-9]{12}$",
}
COLUMNS = sorted({*REQUIRED, *PATTERNS})
