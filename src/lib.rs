//! The rules of Vietnamese civil registration (hộ tịch).
