//! The acts that rules cite, with the days on which they were law.

use super::{Act, Effectivity};
use crate::date::day;

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $vi:literal, $en:literal, $in_force:expr;)*) => {
        $($(#[$doc])* pub static $name: Act = Act { id: $id, vi: $vi, en: $en, in_force: $in_force };)*

        /// Every act, in order of time.
        pub static ACTS: &[&Act] = &[$(&$name),*];
    };
}

acts! {
    /// Keeps the laws of colonial times in force for the time being; polygamy stays lawful.
    ORDER_47_1945 = "sl-47-1945", "Sắc lệnh 47/SL năm 1945",
        "Order 47/SL of 1945", Effectivity::between(day(1945, 10, 10), day(1960, 1, 12));
    /// Changes those laws: a divorced woman may marry again at once.
    ORDER_97_1950 = "sl-97-1950", "Sắc lệnh 97-SL năm 1950",
        "Order 97-SL of 1950", Effectivity::between(day(1950, 5, 22), day(1960, 1, 12));
    /// Divorce.
    ORDER_159_1950 = "sl-159-1950", "Sắc lệnh 159-SL năm 1950",
        "Order 159-SL of 1950", Effectivity::between(day(1950, 11, 17), day(1960, 1, 12));
    /// Holidays of 1951.
    CIRCULAR_71_1951 = "tt-71-ttg-1951", "Thông tư 71-TTG-4A năm 1951",
        "Circular 71-TTG-4A of 1951", Effectivity::between(day(1951, 2, 17), day(1959, 1, 27));
    /// First register rules of the Democratic Republic.
    DECREE_764_1956 = "nd-764-ttg-1956", "Nghị định 764-TTg năm 1956",
        "Decree 764-TTg of 1956", Effectivity::between(day(1956, 6, 2), day(1961, 3, 31));
    /// Age of marriage in the North before the law of 1959.
    CIRCULAR_74_1958 = "tt-74-dc-1958", "Thông tư 74-DC năm 1958",
        "Circular 74-DC of 1958", Effectivity::between(day(1958, 11, 17), day(1960, 1, 12));
    /// Family law of the Republic of Vietnam, in the South only: polygamy ends, no divorce. Its end is the day before the
    /// act that followed.
    FAMILY_LAW_SOUTH_1959 = "luat-1-59", "Luật gia đình số 1/59 (miền Nam)",
        "Family Law 1/59 (South)", Effectivity::between(day(1959, 1, 2), day(1964, 7, 22));
    /// Paid holidays and leave.
    DECREE_28_1959 = "nd-28-ttg-1959", "Nghị định 28-TTg năm 1959",
        "Decree 28-TTg of 1959", Effectivity::between(day(1959, 1, 28), day(1977, 1, 21));
    /// Law on marriage and family of 1959, in the South since 1977-03-25.
    FAMILY_LAW_1959 = "luat-hon-nhan-gia-dinh-1959", "Luật Hôn nhân và gia đình 1959",
        "Law on Marriage and Family 1959", Effectivity::between(day(1960, 1, 13), day(1987, 1, 2));
    /// Replaces the decree of 1956.
    DECREE_4_1961 = "nd-4-cp-1961", "Nghị định 4-CP năm 1961",
        "Decree 4-CP of 1961", Effectivity::between(day(1961, 4, 1), day(1998, 10, 24));
    /// Marriage and kinship in the South only, after the law of 1959 there.
    DECREE_LAW_SOUTH_1964 = "sac-luat-15-64", "Sắc luật 15/64 (miền Nam)",
        "Decree-Law 15/64 (South)", Effectivity::between(day(1964, 7, 23), day(1972, 12, 19));
    /// Official hour and calendar.
    DECISION_121_1967 = "qd-121-cp-1967", "Quyết định 121-CP năm 1967",
        "Decision 121-CP of 1967", Effectivity::from(day(1967, 8, 8));
    /// Civil Code of the Republic of Vietnam, in the South only.
    CIVIL_CODE_SOUTH_1972 = "dan-luat-1972", "Bộ Dân luật 1972 (miền Nam)",
        "Civil Code 1972 (South)", Effectivity::between(day(1972, 12, 20), day(1975, 4, 30));
    /// Paid holidays of 1977.
    DECREE_13_1977 = "nd-13-cp-1977", "Nghị định 13-CP năm 1977",
        "Decree 13-CP of 1977", Effectivity::between(day(1977, 1, 22), day(1994, 12, 31));
    /// Which laws of the North hold in the South from then on, the law on marriage and family among them.
    RESOLUTION_76_1977 = "nq-76-cp-1977", "Nghị quyết 76-CP năm 1977",
        "Resolution 76-CP of 1977", Effectivity::from(day(1977, 3, 25));
    /// Second marriages of cadres and soldiers regrouped in the North.
    CIRCULAR_60_1978 = "tt-60-tatc-1978", "Thông tư 60/TATC năm 1978",
        "Circular 60/TATC of 1978", Effectivity::from(day(1978, 2, 22));
    /// List of the ethnic groups of Vietnam.
    DECISION_121_1979 = "qd-121-tctk-1979", "Quyết định 121-TCTK/PPCĐ năm 1979",
        "Decision 121-TCTK/PPCĐ of 1979", Effectivity::from(day(1979, 3, 2));
    /// Law on marriage and family of 1986.
    FAMILY_LAW_1986 = "luat-hon-nhan-gia-dinh-1986", "Luật Hôn nhân và gia đình 1986",
        "Law on Marriage and Family 1986", Effectivity::between(day(1987, 1, 3), day(2000, 12, 31));
    /// Labour Code of 1994.
    LABOUR_CODE_1994 = "blld-1994", "Bộ luật Lao động 1994",
        "Labour Code 1994", Effectivity::between(day(1995, 1, 1), day(2013, 4, 30));
    /// Civil Code of 1995.
    CIVIL_CODE_1995 = "blds-1995", "Bộ luật Dân sự 1995",
        "Civil Code 1995", Effectivity::between(day(1996, 7, 1), day(2005, 12, 31));
    /// Replaces the decree of 1961.
    DECREE_83_1998 = "nd-83-1998", "Nghị định 83/1998/NĐ-CP",
        "Decree 83/1998/NĐ-CP", Effectivity::between(day(1998, 10, 25), day(2006, 3, 31));
    /// Identity cards (CMND).
    DECREE_5_1999 = "nd-05-1999", "Nghị định 05/1999/NĐ-CP",
        "Decree 05/1999/NĐ-CP", Effectivity::from(day(1999, 5, 1));
    /// The week of five days.
    DECISION_188_1999 = "qd-188-1999", "Quyết định 188/1999/QĐ-TTg",
        "Decision 188/1999/QĐ-TTg", Effectivity::from(day(1999, 10, 2));
    /// Law on marriage and family of 2000.
    FAMILY_LAW_2000 = "luat-hon-nhan-gia-dinh-2000", "Luật Hôn nhân và gia đình 22/2000/QH10",
        "Law on Marriage and Family 22/2000/QH10", Effectivity::between(day(2001, 1, 1), day(2014, 12, 31));
    /// Carries the law of 2000 into effect: marriages that were never registered.
    RESOLUTION_35_2000 = "nq-35-2000-qh10", "Nghị quyết 35/2000/QH10",
        "Resolution 35/2000/QH10", Effectivity::from(day(2001, 1, 1));
    /// Marriage and family with a foreign element.
    DECREE_68_2002 = "nd-68-2002", "Nghị định 68/2002/NĐ-CP",
        "Decree 68/2002/NĐ-CP", Effectivity::between(day(2003, 1, 2), day(2013, 5, 14));
    /// Civil Code of 2005.
    CIVIL_CODE_2005 = "blds-2005", "Bộ luật Dân sự 2005",
        "Civil Code 2005", Effectivity::between(day(2006, 1, 1), day(2016, 12, 31));
    /// Replaces the decree of 1998.
    DECREE_158_2005 = "nd-158-2005", "Nghị định 158/2005/NĐ-CP",
        "Decree 158/2005/NĐ-CP", Effectivity::between(day(2006, 4, 1), day(2015, 12, 31));
    /// The day of the Hùng Kings becomes a holiday.
    LABOUR_LAW_84_2007 = "luat-84-2007", "Luật 84/2007/QH11 sửa đổi Điều 73 Bộ luật Lao động",
        "Law 84/2007/QH11 amending Article 73 of the Labour Code", Effectivity::between(day(2007, 4, 2), day(2013, 4, 30));
    /// Sex determined anew.
    DECREE_88_2008 = "nd-88-2008", "Nghị định 88/2008/NĐ-CP",
        "Decree 88/2008/NĐ-CP", Effectivity::from(day(2008, 8, 24));
    /// Law on Vietnamese nationality.
    NATIONALITY_LAW_2008 = "luat-quoc-tich-2008", "Luật Quốc tịch Việt Nam 24/2008/QH12",
        "Law on Vietnamese Nationality 24/2008/QH12", Effectivity::from(day(2009, 7, 1));
    /// Law on adoption.
    ADOPTION_LAW_2010 = "luat-nuoi-con-nuoi-2010", "Luật Nuôi con nuôi 52/2010/QH12",
        "Law on Adoption 52/2010/QH12", Effectivity::from(day(2011, 1, 1));
    /// Decree of the Adoption Law.
    DECREE_19_2011 = "nd-19-2011", "Nghị định 19/2011/NĐ-CP",
        "Decree 19/2011/NĐ-CP", Effectivity::from(day(2011, 5, 8));
    /// Identity cards of twelve digits.
    CIRCULAR_27_2012 = "tt-27-2012", "Thông tư 27/2012/TT-BCA",
        "Circular 27/2012/TT-BCA", Effectivity::from(day(2012, 7, 1));
    /// Labour Code of 2012.
    LABOUR_CODE_2012 = "blld-2012", "Bộ luật Lao động 10/2012/QH13",
        "Labour Code 10/2012/QH13", Effectivity::between(day(2013, 5, 1), day(2020, 12, 31));
    /// Replaces the decree of 2002.
    DECREE_24_2013 = "nd-24-2013", "Nghị định 24/2013/NĐ-CP",
        "Decree 24/2013/NĐ-CP", Effectivity::between(day(2013, 5, 15), day(2015, 2, 14));
    /// Law on marriage and family.
    FAMILY_LAW_2014 = "luat-hon-nhan-gia-dinh-2014", "Luật Hôn nhân và gia đình 52/2014/QH13",
        "Law on Marriage and Family 52/2014/QH13", Effectivity::from(day(2015, 1, 1));
    /// Decree of the law on marriage and family; its articles on the foreign element.
    DECREE_126_2014 = "nd-126-2014", "Nghị định 126/2014/NĐ-CP",
        "Decree 126/2014/NĐ-CP", Effectivity::between(day(2015, 2, 15), day(2015, 12, 31));
    /// Linked procedures of births.
    JOINT_CIRCULAR_5_2015 = "ttlt-05-2015", "Thông tư liên tịch 05/2015/TTLT-BTP-BCA-BYT",
        "Joint Circular 05/2015/TTLT-BTP-BCA-BYT", Effectivity::between(day(2015, 7, 1), day(2024, 6, 30));
    /// Numbers of health-insurance cards.
    DECISION_1351_2015 = "qd-1351-bhxh-2015", "Quyết định 1351/QĐ-BHXH năm 2015",
        "Decision 1351/QĐ-BHXH of 2015", Effectivity::from(day(2015, 11, 16));
    /// The Law on civil status.
    CIVIL_STATUS_LAW_2014 = "luat-ho-tich-2014", "Luật Hộ tịch 60/2014/QH13",
        "Law on Civil Status 60/2014/QH13", Effectivity::between(day(2016, 1, 1), day(2027, 2, 28));
    /// Decree of the Law on civil status.
    DECREE_123_2015 = "nd-123-2015", "Nghị định 123/2015/NĐ-CP",
        "Decree 123/2015/NĐ-CP", Effectivity::from(day(2016, 1, 1));
    /// Decree of the citizen-identity law: structure of the personal number.
    DECREE_137_2015 = "nd-137-2015", "Nghị định 137/2015/NĐ-CP",
        "Decree 137/2015/NĐ-CP", Effectivity::between(day(2016, 1, 1), day(2024, 6, 30));
    /// Law on citizen identity of 2014.
    IDENTITY_LAW_2014 = "luat-cccd-2014", "Luật Căn cước công dân 59/2014/QH13",
        "Law on Citizen Identity 59/2014/QH13", Effectivity::between(day(2016, 1, 1), day(2024, 6, 30));
    /// First forms under the Law.
    CIRCULAR_15_2015 = "tt-15-2015", "Thông tư 15/2015/TT-BTP",
        "Circular 15/2015/TT-BTP", Effectivity::between(day(2016, 1, 1), day(2020, 7, 15));
    /// Courts on marriage: how ages are counted.
    CIRCULAR_1_2016 = "ttlt-01-2016", "Thông tư liên tịch 01/2016/TTLT-TANDTC-VKSNDTC-BTP",
        "Joint Circular 01/2016/TTLT-TANDTC-VKSNDTC-BTP", Effectivity::from(day(2016, 3, 1));
    /// Civil Code of 2015.
    CIVIL_CODE_2015 = "blds-2015", "Bộ luật Dân sự 91/2015/QH13",
        "Civil Code 91/2015/QH13", Effectivity::from(day(2017, 1, 1));
    /// Guide to digitising civil-status books.
    LETTER_1437_2019 = "cv-1437-2019", "Công văn 1437/BTP-CNTT năm 2019",
        "Official letter 1437/BTP-CNTT of 2019", Effectivity::from(day(2019, 4, 25));
    /// Details of the Law and its decree.
    CIRCULAR_4_2020 = "tt-04-2020", "Thông tư 04/2020/TT-BTP",
        "Circular 04/2020/TT-BTP", Effectivity::from(day(2020, 7, 16));
    /// Electronic database of civil status.
    DECREE_87_2020 = "nd-87-2020", "Nghị định 87/2020/NĐ-CP",
        "Decree 87/2020/NĐ-CP", Effectivity::from(day(2020, 9, 15));
    /// Labour Code of 2019.
    LABOUR_CODE_2019 = "blld-2019", "Bộ luật Lao động 45/2019/QH14",
        "Labour Code 45/2019/QH14", Effectivity::from(day(2021, 1, 1));
    /// Tax codes.
    CIRCULAR_105_2020 = "tt-105-2020", "Thông tư 105/2020/TT-BTC",
        "Circular 105/2020/TT-BTC", Effectivity::between(day(2021, 1, 17), day(2025, 2, 5));
    /// Citizen cards with a chip.
    CIRCULAR_6_2021 = "tt-06-2021", "Thông tư 06/2021/TT-BCA",
        "Circular 06/2021/TT-BCA", Effectivity::from(day(2021, 1, 23));
    /// Books and forms of adoption.
    CIRCULAR_10_2020 = "tt-10-2020", "Thông tư 10/2020/TT-BTP",
        "Circular 10/2020/TT-BTP", Effectivity::from(day(2021, 2, 26));
    /// Health-insurance cards of ten digits.
    DECISION_1666_2020 = "qd-1666-bhxh-2020", "Quyết định 1666/QĐ-BHXH năm 2020",
        "Decision 1666/QĐ-BHXH of 2020", Effectivity::from(day(2021, 4, 1));
    /// Structure of the personal number as printed.
    CIRCULAR_59_2021 = "tt-59-2021", "Thông tư 59/2021/TT-BCA",
        "Circular 59/2021/TT-BCA", Effectivity::between(day(2021, 7, 1), day(2024, 6, 30));
    /// Social assistance.
    DECREE_20_2021 = "nd-20-2021", "Nghị định 20/2021/NĐ-CP",
        "Decree 20/2021/NĐ-CP", Effectivity::from(day(2021, 7, 1));
    /// Guidance on personal numbers that could not be obtained.
    LETTER_3160_2021 = "cv-3160-2021", "Công văn 3160/BTP-CNTT năm 2021",
        "Official letter 3160/BTP-CNTT of 2021", Effectivity::from(day(2021, 9, 13));
    /// Models of passports.
    CIRCULAR_73_2021 = "tt-73-2021", "Thông tư 73/2021/TT-BCA",
        "Circular 73/2021/TT-BCA", Effectivity::from(day(2022, 7, 1));
    /// Civil status at the missions abroad.
    CIRCULAR_7_2023 = "tt-07-2023-bng", "Thông tư 07/2023/TT-BNG",
        "Circular 07/2023/TT-BNG", Effectivity::from(day(2024, 2, 15));
    /// Changes the circular of 2020: data are read from the database instead of papers.
    CIRCULAR_4_2024 = "tt-04-2024", "Thông tư 04/2024/TT-BTP",
        "Circular 04/2024/TT-BTP", Effectivity::from(day(2024, 6, 6));
    /// Law on identity of 2023.
    IDENTITY_LAW_2023 = "luat-can-cuoc-2023", "Luật Căn cước 26/2023/QH15",
        "Law on Identity 26/2023/QH15", Effectivity::from(day(2024, 7, 1));
    /// Decree of the law on identity.
    DECREE_70_2024 = "nd-70-2024", "Nghị định 70/2024/NĐ-CP",
        "Decree 70/2024/NĐ-CP", Effectivity::from(day(2024, 7, 1));
    /// Linked procedures: birth with residence and health insurance, death with residence and benefits.
    DECREE_63_2024 = "nd-63-2024", "Nghị định 63/2024/NĐ-CP",
        "Decree 63/2024/NĐ-CP", Effectivity::between(day(2024, 7, 1), day(2026, 8, 31));
    /// Changes the decree of 2015: no paper on marital status for a marriage inside the country.
    DECREE_7_2025 = "nd-07-2025", "Nghị định 07/2025/NĐ-CP",
        "Decree 07/2025/NĐ-CP", Effectivity::from(day(2025, 1, 9));
    /// Tax codes: the personal number takes the place of a person's.
    CIRCULAR_86_2024 = "tt-86-2024", "Thông tư 86/2024/TT-BTC",
        "Circular 86/2024/TT-BTC", Effectivity::from(day(2025, 2, 6));
    /// Merger of the provinces.
    RESOLUTION_202_2025 = "nq-202-2025-qh15", "Nghị quyết 202/2025/QH15",
        "Resolution 202/2025/QH15", Effectivity::from(day(2025, 7, 1));
    /// Names and codes of the units since 2025-07-01.
    DECISION_19_2025 = "qd-19-2025-ttg", "Quyết định 19/2025/QĐ-TTg",
        "Decision 19/2025/QĐ-TTg", Effectivity::from(day(2025, 7, 1));
    /// End of the district level.
    DECREE_120_2025 = "nd-120-2025", "Nghị định 120/2025/NĐ-CP",
        "Decree 120/2025/NĐ-CP", Effectivity::between(day(2025, 7, 1), day(2027, 2, 28));
    /// Adoption after the end of the district level.
    DECREE_121_2025 = "nd-121-2025", "Nghị định 121/2025/NĐ-CP",
        "Decree 121/2025/NĐ-CP", Effectivity::from(day(2025, 7, 1));
    /// Birth notice of the health facility.
    CIRCULAR_22_2025 = "tt-22-2025", "Thông tư 22/2025/TT-BYT",
        "Circular 22/2025/TT-BYT", Effectivity::from(day(2025, 10, 1));
    /// Linked procedures, in place of the decree of 2024; its text was not read.
    DECREE_301_2026 = "nd-301-2026", "Nghị định 301/2026/NĐ-CP",
        "Decree 301/2026/NĐ-CP", Effectivity::from(day(2026, 9, 1));
    /// The next Law on civil status; its text is known by report only.
    CIVIL_STATUS_LAW_2026 = "luat-ho-tich-2026", "Luật Hộ tịch 03/2026/QH16",
        "Law on Civil Status 03/2026/QH16", Effectivity::from(day(2027, 3, 1));
}
