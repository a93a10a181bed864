//! New moons (Meeus, Astronomical Algorithms, chapter 49): right to some seconds in our time.

use super::delta_t;

/// Mean length of a lunar month in days.
pub(super) const MONTH: f64 = 29.530588861;

/// The moment of a new moon as a Julian day of universal time; number 0 is that of 2000-01-06.
pub(super) fn new_moon(index: i64) -> f64 {
    let k = index as f64;
    let t = k / 1236.85;
    let angle = |degrees: f64| degrees.to_radians();
    let mean = 2451550.09766 + MONTH * k + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073));
    let e = 1.0 - t * (0.002516 + t * 0.0000074);
    let sun = angle(2.5534 + 29.10535670 * k - t * t * (0.0000014 + t * 0.00000011));
    let moon = angle(201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058)));
    let node = angle(160.7108 + 390.67050284 * k - t * t * (0.0016118 + t * (0.00000227 - t * 0.000000011)));
    let ascending = angle(124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215));
    let mut moment = mean - 0.00017 * ascending.sin();
    for &(size, power, a, b, c) in PERIODIC {
        moment += size * e.powi(power) * (a * sun + b * moon + c * node).sin();
    }
    moment += 0.000325 * angle(299.77 + 0.107408 * k - 0.009173 * t * t).sin();
    for &(size, start, speed) in PLANETS {
        moment += size * angle(start + speed * k).sin();
    }
    moment - delta_t(moment)
}

/// Size in days, power of the eccentricity, multiples of the anomalies of Sun and Moon and of the argument of latitude.
#[rustfmt::skip]
const PERIODIC: &[(f64, i32, f64, f64, f64)] = &[
    (-0.40720, 0, 0.0, 1.0, 0.0), (0.17241, 1, 1.0, 0.0, 0.0), (0.01608, 0, 0.0, 2.0, 0.0),
    (0.01039, 0, 0.0, 0.0, 2.0), (0.00739, 1, -1.0, 1.0, 0.0), (-0.00514, 1, 1.0, 1.0, 0.0),
    (0.00208, 2, 2.0, 0.0, 0.0), (-0.00111, 0, 0.0, 1.0, -2.0), (-0.00057, 0, 0.0, 1.0, 2.0),
    (0.00056, 1, 1.0, 2.0, 0.0), (-0.00042, 0, 0.0, 3.0, 0.0), (0.00042, 1, 1.0, 0.0, 2.0),
    (0.00038, 1, 1.0, 0.0, -2.0), (-0.00024, 1, -1.0, 2.0, 0.0), (-0.00007, 0, 2.0, 1.0, 0.0),
    (0.00004, 0, 0.0, 2.0, -2.0), (0.00004, 0, 3.0, 0.0, 0.0), (0.00003, 0, 1.0, 1.0, -2.0),
    (0.00003, 0, 0.0, 2.0, 2.0), (-0.00003, 0, 1.0, 1.0, 2.0), (0.00003, 0, -1.0, 1.0, 2.0),
    (-0.00002, 0, -1.0, 1.0, -2.0), (-0.00002, 0, 1.0, 3.0, 0.0), (0.00002, 0, 0.0, 4.0, 0.0),
];

/// Size in days, start and speed in degrees.
#[rustfmt::skip]
const PLANETS: &[(f64, f64, f64)] = &[
    (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478),
    (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732),
    (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239), (0.000042, 207.19, 0.121824),
    (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154), (0.000035, 239.56, 25.513099),
    (0.000023, 331.55, 3.592518),
];
