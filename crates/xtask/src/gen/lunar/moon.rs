//! New moons (Meeus, Astronomical Algorithms, chapter 49): right to some seconds in our time.

use super::delta_t;

/// Mean length of a lunar month in days.
pub(super) const MONTH: f64 = 29.530_588_861;

/// The moment of a new moon as a Julian day of universal time; number 0 is that of 2000-01-06.
pub(super) fn new_moon(index: i64) -> f64 {
    let k = index as f64;
    let t = k / 1236.85;
    let angle = |degrees: f64| degrees.to_radians();
    let mean =
        2_451_550.097_66 + MONTH * k + t * t * (0.000_154_37 + t * (-0.000_000_150 + t * 0.000_000_000_73));
    let e = 1.0 - t * (0.002_516 + t * 0.000_007_4);
    let sun = angle(2.5534 + 29.105_356_70 * k - t * t * (0.000_001_4 + t * 0.000_000_11));
    let moon =
        angle(201.5643 + 385.816_935_28 * k + t * t * (0.010_758_2 + t * (0.000_012_38 - t * 0.000_000_058)));
    let node =
        angle(160.7108 + 390.670_502_84 * k - t * t * (0.001_611_8 + t * (0.000_002_27 - t * 0.000_000_011)));
    let ascending = angle(124.7746 - 1.563_755_88 * k + t * t * (0.002_067_2 + t * 0.000_002_15));
    let mut moment = mean - 0.000_17 * ascending.sin();
    for &(size, power, a, b, c) in PERIODIC {
        moment += size * e.powi(power) * (a * sun + b * moon + c * node).sin();
    }
    moment += 0.000_325 * angle(299.77 + 0.107_408 * k - 0.009_173 * t * t).sin();
    for &(size, start, speed) in PLANETS {
        moment += size * angle(start + speed * k).sin();
    }
    moment - delta_t(moment)
}

/// Size in days, power of the eccentricity, multiples of the anomalies of Sun and Moon and of the argument of latitude.
#[rustfmt::skip]
const PERIODIC: &[(f64, i32, f64, f64, f64)] = &[
    (-0.407_20, 0, 0.0, 1.0, 0.0), (0.172_41, 1, 1.0, 0.0, 0.0), (0.016_08, 0, 0.0, 2.0, 0.0),
    (0.010_39, 0, 0.0, 0.0, 2.0), (0.007_39, 1, -1.0, 1.0, 0.0), (-0.005_14, 1, 1.0, 1.0, 0.0),
    (0.002_08, 2, 2.0, 0.0, 0.0), (-0.001_11, 0, 0.0, 1.0, -2.0), (-0.000_57, 0, 0.0, 1.0, 2.0),
    (0.000_56, 1, 1.0, 2.0, 0.0), (-0.000_42, 0, 0.0, 3.0, 0.0), (0.000_42, 1, 1.0, 0.0, 2.0),
    (0.000_38, 1, 1.0, 0.0, -2.0), (-0.000_24, 1, -1.0, 2.0, 0.0), (-0.000_07, 0, 2.0, 1.0, 0.0),
    (0.000_04, 0, 0.0, 2.0, -2.0), (0.000_04, 0, 3.0, 0.0, 0.0), (0.000_03, 0, 1.0, 1.0, -2.0),
    (0.000_03, 0, 0.0, 2.0, 2.0), (-0.000_03, 0, 1.0, 1.0, 2.0), (0.000_03, 0, -1.0, 1.0, 2.0),
    (-0.000_02, 0, -1.0, 1.0, -2.0), (-0.000_02, 0, 1.0, 3.0, 0.0), (0.000_02, 0, 0.0, 4.0, 0.0),
];

/// Size in days, start and speed in degrees.
#[rustfmt::skip]
const PLANETS: &[(f64, f64, f64)] = &[
    (0.000_165, 251.88, 0.016_321), (0.000_164, 251.83, 26.651_886), (0.000_126, 349.42, 36.412_478),
    (0.000_110, 84.66, 18.206_239), (0.000_062, 141.74, 53.303_771), (0.000_060, 207.14, 2.453_732),
    (0.000_056, 154.84, 7.306_860), (0.000_047, 34.52, 27.261_239), (0.000_042, 207.19, 0.121_824),
    (0.000_040, 291.34, 1.844_379), (0.000_037, 161.72, 24.198_154), (0.000_035, 239.56, 25.513_099),
    (0.000_023, 331.55, 3.592_518),
];
