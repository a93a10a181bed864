//! Bits as whole numbers: 1/256 of a bit is the unit of every weight.

/// Units in a bit.
pub(crate) const BIT: i32 = 256;

/// Tenths of a bit as units.
pub(super) const fn tenths(of: i32) -> i16 {
    // Weights are told by hand and small.
    ((of * BIT) / 10) as i16
}

/// The binary logarithm in units, rounded down; 0 of nothing. Whole numbers alone, so that every host has the same.
#[must_use]
pub fn log2(of: u64) -> i32 {
    let Some(whole) = of.checked_ilog2() else { return 0 };
    // The leading 32 bits, from 1 up to 2 as 31 bits behind the point.
    let mut mantissa = if whole >= 31 { of >> (whole - 31) } else { of << (31 - whole) };
    let mut bits = whole as i32;
    for _ in 0..8 {
        mantissa = (mantissa * mantissa) >> 31;
        bits <<= 1;
        if mantissa >= 1 << 32 {
            mantissa >>= 1;
            bits |= 1;
        }
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms() {
        assert_eq!([log2(0), log2(1), log2(2), log2(1024), log2(u64::MAX)], [0, 0, 256, 2560, 64 * 256 - 1]);
        for of in (1_u64..5000).chain([123_456_789, 1 << 40, (1 << 40) + 12_345_678]) {
            let exact = (of as f64).log2() * 256.0;
            assert!((f64::from(log2(of)) - exact).abs() <= 1.01, "{of}");
        }
    }
}
