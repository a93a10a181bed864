// A complete and lawful entry of each kind that has no example of its own in `examples.mjs`. Everybody in them is made up.

export const complete = {
  death: {
    registration: {
      number: '21', book: '01/2026', page: '21', date: '16/03/2026', type: 'on-time',
      office: 'UBND xã Yên Thành, tỉnh Nghệ An', signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch',
      officer: 'Hồ Văn Tịnh',
    },
    deceased: {
      name: 'NGUYỄN VĂN TÁM', sex: 'Nam', birthDate: '10/02/1948', ethnicity: 'Kinh', nationality: 'Việt Nam',
      personalId: '040048000415', residenceType: 'permanent', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An',
      paperType: 'citizen-card', paperNumber: '040048000415', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', deathDate: '10/03/2026',
      deathDateInWords: 'Ngày mười, tháng ba, năm hai nghìn không trăm hai mươi sáu',
      deathPlace: 'xóm 4, xã Yên Thành, tỉnh Nghệ An',
    },
    notice: { type: 'unspecified' },
    declarant: {
      name: 'NGUYỄN VĂN HẢI', relation: 'Con', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An',
      paperType: 'citizen-card', paperNumber: '040075003318', paperIssuedOn: '12/05/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    },
  },
  marital_status: {
    registration: {
      number: '45', book: '01/2026', page: '45', date: '16/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An',
      signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch', officer: 'Hồ Văn Tịnh',
    },
    person: {
      name: 'PHẠM THỊ THU TRANG', sex: 'Nữ', birthDate: '09/05/1996', ethnicity: 'Kinh', nationality: 'Việt Nam',
      personalId: '040196007321', residenceType: 'permanent', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An',
      paperType: 'citizen-card', paperNumber: '040196007321', paperIssuedOn: '12/05/2022',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      maritalStatus: 'Hiện tại chưa đăng ký kết hôn với ai', purposeType: 'other',
      purpose: 'Làm thủ tục mua bán nhà, không có giá trị sử dụng để đăng ký kết hôn', maritalStatusType: 'unmarried',
    },
    declarant: {
      name: 'PHẠM THỊ THU TRANG', relation: 'Bản thân', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An',
      paperType: 'citizen-card', paperNumber: '040196007321',
    },
  },
  recognition: {
    registration: {
      number: '4', book: '01/2026', page: '4', date: '16/03/2026', type: 'new',
      office: 'UBND xã Yên Thành, tỉnh Nghệ An', signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch',
      officer: 'Hồ Văn Tịnh', recognitionType: 'father-child',
    },
    parent: {
      name: 'LÊ QUANG HUY', sex: 'Nam', birthDate: '20/01/1997', ethnicity: 'Kinh', nationality: 'Việt Nam',
      personalId: '040097002318', residenceType: 'permanent', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An',
      paperType: 'citizen-card', paperNumber: '040097002318', paperIssuedOn: '12/05/2022',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', homeTown: 'xã Yên Thành, tỉnh Nghệ An',
    },
    child: {
      name: 'TRẦN GIA KHÔI', sex: 'Nam', birthDate: '05/06/2021', ethnicity: 'Kinh', nationality: 'Việt Nam',
      personalId: '040221001451', homeTown: 'xã Yên Thành, tỉnh Nghệ An', residenceType: 'permanent',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', paperType: 'other', otherPaper: 'Giấy khai sinh',
      paperNumber: '120/2021',
    },
    declarant: {
      name: 'LÊ QUANG HUY', relationToRecognized: 'Cha', relationToRecognizer: 'Bản thân', birthDate: '20/01/1997',
      nationality: 'Việt Nam', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', paperType: 'citizen-card',
      paperNumber: '040097002318',
    },
    otherParent: { name: 'TRẦN THỊ HỒNG VÂN', opinion: 'Đồng ý' },
    evidence: { type: 'document' },
  },
  guardianship: {
    registration: {
      number: '12', book: '01/2026', page: '12', date: '16/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An',
      signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch', officer: 'Hồ Văn Tịnh', type: 'own',
    },
    guardianship: { type: 'natural', wardGround: 'no-parents', reason: 'Cha, mẹ đều đã chết' },
    guardian: {
      name: 'HỒ SỸ THÌN', birthDate: '11/11/1952', sex: 'Nam', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040052974031', paperNumber: '040052974031',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', partyType: 'individual', relation: 'Ông nội',
    },
    ward: {
      name: 'HỒ SỸ KHANG', birthDate: '21/06/2015', sex: 'Nam', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040215885715',
    },
    declarant: {
      name: 'Hồ Sỹ Thìn', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040052974031',
      paperNumber: '040052974031', paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', relation: 'Ông nội',
    },
    secondGuardian: {
      name: 'PHAN THỊ HOÈ', birthDate: '02/09/1957', sex: 'Nữ', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040157800592', paperNumber: '040157800592',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    },
  },
  guardianship_end: {
    registration: {
      number: '12', book: '01/2026', page: '12', date: '16/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An',
      signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch', officer: 'Hồ Văn Tịnh', type: 'own',
    },
    original: {
      number: '07', book: '01/2022', date: '19/04/2022', office: 'UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An',
    },
    guardianship: {
      type: 'natural', endedOn: '15/03/2026', endReasonType: 'capable', endReason: 'Người được giám hộ đủ 18 tuổi',
    },
    guardian: {
      name: 'HỒ SỸ NGHĨA', birthDate: '04/02/1998', sex: 'Nam', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040098683871', paperNumber: '040098683871',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', partyType: 'individual',
    },
    ward: {
      name: 'HỒ SỸ KHANG', birthDate: '15/03/2008', sex: 'Nam', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040208721544', paperNumber: '040208721544',
      paperType: 'citizen-card', paperIssuedOn: '28/12/2022',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    },
    declarant: {
      name: 'Hồ Sỹ Nghĩa', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040098683871',
      paperNumber: '040098683871', paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', relation: 'Anh ruột',
    },
  },
  guardianship_supervision: {
    registration: {
      number: '01/2026', book: '01/2026', page: '12', date: '16/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An',
      signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch', officer: 'Hồ Văn Tịnh',
    },
    supervisor: {
      name: 'TRẦN QUỐC THÁI', birthDate: '13/05/1979', personalId: '040079753866', paperNumber: '040079753866',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', partyType: 'individual',
    },
    original: { number: '12', book: '01/2026', date: '05/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An' },
    supervision: { content: 'Giám sát việc quản lý tài sản của người được giám hộ' },
    declarant: {
      name: 'Trần Quốc Thái', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040079753866',
      paperNumber: '040079753866', paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', birthDate: '13/05/1979',
    },
  },
  guardianship_supervision_end: {
    registration: {
      number: '01/2026', book: '01/2026', page: '12', date: '16/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An',
      signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch', officer: 'Hồ Văn Tịnh',
    },
    supervisor: {
      name: 'TRẦN QUỐC THÁI', birthDate: '13/05/1979', sex: 'Nam', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040079753866', paperNumber: '040079753866',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', partyType: 'individual',
    },
    original: {
      number: '01/2025', book: '01/2025', date: '21/02/2025',
      office: 'UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An',
    },
    supervision: { endReason: 'Việc giám hộ đã chấm dứt' },
    declarant: {
      name: 'Trần Quốc Thái', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040079753866',
      paperNumber: '040079753866', paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', birthDate: '13/05/1979',
    },
  },
  adoption: {
    registration: {
      number: '02', book: '01/2026', page: '12', date: '16/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An',
      signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch', officer: 'Hồ Văn Tịnh', type: 'new',
    },
    adoptee: {
      name: 'ĐỖ THÙY CHI', birthDate: '02/08/2023', sex: 'Nữ', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040323751532',
    },
    adoption: { adopterRelation: 'none', consentDate: '02/03/2026' },
    giving: { relation: 'Cơ sở nuôi dưỡng', consent: 'Đồng ý' },
    adoptiveFather: {
      name: 'LƯU ĐỨC CƯỜNG', birthDate: '05/06/1988', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040088688011', paperNumber: '040088688011',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    },
    adoptiveMother: {
      name: 'TẠ THỊ HỒNG GẤM', birthDate: '11/12/1990', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040190869389', paperNumber: '040190869389',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    },
    careHome: {
      name: 'Trung tâm Công tác xã hội tỉnh Nghệ An', representative: 'Ngô Thị Kim Oanh',
      representativeTitle: 'Giám đốc',
    },
  },
  change: {
    registration: {
      number: '08', book: '01/2026', page: '12', date: '16/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An',
      signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch', officer: 'Hồ Văn Tịnh', type: 'own',
    },
    change: { type: 'change', field: 'surname', oldValue: 'Phạm', newValue: 'Lê', reason: 'Đổi từ họ cha sang họ mẹ' },
    subject: {
      name: 'PHẠM MINH ĐỨC', birthDate: '16/03/2016', sex: 'Nam', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040216939111', opinion: 'Đồng ý',
    },
    original: {
      kind: 'birth', number: '31', book: '01/2016', date: '25/03/2016',
      office: 'UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An',
    },
    declarant: {
      name: 'Lê Thị Thu Cúc', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040189473835',
      paperNumber: '040189473835', paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', relation: 'Mẹ',
    },
    father: { opinion: 'Đồng ý' },
    mother: { opinion: 'Đồng ý' },
  },
  divorce_note: {
    registration: {
      number: '01', book: '01/2026', page: '12', date: '16/03/2026', office: 'UBND xã Yên Thành, tỉnh Nghệ An',
      signer: 'Phan Thị Mai Lê', signerTitle: 'Chủ tịch', officer: 'Hồ Văn Tịnh',
    },
    court: {
      decisionType: 'divorce', number: 'F 210/23', date: '12/09/2023', effectiveDate: '20/10/2023',
      name: 'Tòa án quận Lichtenberg, Berlin', country: 'Đức',
    },
    husband: {
      name: 'NGUYỄN ĐĂNG KHOA', birthDate: '02/03/1980', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'thành phố Berlin, Đức', personalId: '040080207043', paperNumber: '040080207043',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    },
    wife: {
      name: 'TRỊNH THỊ QUYÊN', birthDate: '15/08/1984', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040184890744', paperNumber: '040184890744',
      paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    },
    original: {
      number: '25', book: '01/2010', date: '22/06/2010', office: 'UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An',
    },
    declarant: {
      name: 'Trịnh Thị Quyên', residence: 'xóm 4, xã Yên Thành, tỉnh Nghệ An', personalId: '040184890744',
      paperNumber: '040184890744', paperType: 'citizen-card', paperIssuedOn: '10/08/2021',
      paperIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    },
  },
};
