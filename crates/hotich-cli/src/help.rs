//! What the command says about itself.

use std::process::ExitCode;

use hotich::{Kind, Language};

use crate::failure::{Failure, Outcome};
use crate::output::Output;

const MAIN_VI: &str = "\
hotich: kiểm tra dữ liệu hộ tịch theo luật có hiệu lực vào ngày của từng việc

  hotich check TỆP…       kiểm tra sổ (CSV, JSON Lines, Excel, OpenDocument, Parquet); - đọc từ stdin
  hotich rules            danh mục quy tắc
  hotich explain QUY-TẮC  căn cứ, hiệu lực, mức độ, trường và ví dụ của một quy tắc
  hotich fields           các trường và tên cột của chúng
  hotich normalize name|date|lunar|id|place
                          chuẩn hóa từng dòng của stdin
  hotich dedupe TỆP…      tìm các bản ghi của cùng một việc (hoặc một người), từng cặp
  hotich convert TỆP      chuyển tệp CSV từ bảng mã cũ (TCVN3, VNI…) sang UTF-8
  hotich undo TỆP         hoàn tác bản đã sửa bằng check --fix
  hotich template         mẫu Excel trống để nhập một loại việc

  --lang vi|en   ngôn ngữ (mặc định: vi)
  --help, -h     trợ giúp; sau tên lệnh: của lệnh đó
  --version, -V  phiên bản

Mã thoát: 0 không có lỗi, 1 có lỗi trong dữ liệu, 2 không chạy được.
";

const MAIN_EN: &str = "\
hotich: checks civil-registration data against the law in force on the day of each event

  hotich check FILE…    checks books (CSV, JSON Lines, Excel, OpenDocument, Parquet); - reads stdin
  hotich rules          the catalogue of rules
  hotich explain RULE   law, interval, severity, fields and examples of a rule
  hotich fields         the fields and what their columns are called
  hotich normalize name|date|lunar|id|place
                        normalises every line of stdin
  hotich dedupe FILE…   finds records of one event (or person), pair by pair
  hotich convert FILE   turns a CSV file of an old encoding (TCVN3, VNI…) into UTF-8
  hotich undo FILE      takes back what check --fix has mended
  hotich template       a blank workbook of Excel for entries of a kind

  --lang vi|en   language (vi unless told)
  --help, -h     help; behind a command: for that command
  --version, -V  version

Exit codes: 0 no error, 1 errors in the data, 2 cannot run.
";

const CHECK_VI: &str = "\
hotich check [TÙY CHỌN] TỆP…|-

Kiểm tra sổ hộ tịch: CSV (cách nhau bằng , ; | hoặc tab, hoặc như dòng «sep=» nêu; UTF-8 hoặc UTF-16; tên cột
là mã cột của Bộ Tư pháp hoặc tiêu đề tiếng Việt, nằm trong 20 dòng đầu), JSON Lines, Excel (.xlsx, .xlsm, .xlsb,
.xls), OpenDocument (.ods) hoặc Parquet; CSV và JSON Lines có thể nén bằng gzip hoặc zstd. Trang nào của bảng tính có dòng tên
cột thì là một sổ; tên cột có thể nằm trên hai hoặc ba dòng. TỆP có thể là thư mục hoặc mẫu tên («*.xlsx»). Mỗi hàng đều được
báo cáo, hàng hỏng cũng vậy; số hàng là số hàng trong bảng tính. Loại việc được nhận ra từ tên cột, hoặc từ
các mục và «kind» của từng bản ghi JSON. Cách hiểu từng cột được in ra trước khi kiểm tra.

  --kind LOẠI                    loại việc (birth hay «khai sinh»), khi tệp không tự cho biết; tệp không có cột nào của loại đó thì không xét
  --kind linked                  hồ sơ thủ tục liên thông (JSON); loại nào thì ghi ở --procedure hoặc mục procedure
  --stage draft|submit|archive   đang điền | nộp | hồ sơ lưu trữ (mặc định: archive)
  --as-of NGÀY                   ngày coi là hôm nay (mặc định: hôm nay theo giờ Việt Nam)
  --format text|json|jsonl|csv|sarif|parquet
                                 cách in kết quả (mặc định: text)
  --input csv|jsonl              dạng tệp vào (mặc định: nhìn ký tự đầu)
  --delimiter KÝ-TỰ              dấu cách cột của CSV: một ký tự, hoặc \\t (mặc định: tự nhận ra)
  --map TỆP                      ý nghĩa các cột, loại việc và giá trị chung, như --save-map đã ghi (.toml; hoặc JSON)
  --save-map TỆP.toml            ghi cách hiểu quyển sổ vào tệp, để xem lại, sửa và dùng với --map
  --set TRƯỜNG=GIÁ-TRỊ           giá trị chung cho cả sổ (ghi trên bìa), khi hàng không có; dùng được nhiều lần
  --with TỆP                     đối chiếu với các bản ghi đã có (JSON Lines {kind, record}); dùng được nhiều lần
  --book                         xét cả quyển sổ: số có thiếu, lặp, ngày theo thứ tự, một loại việc, một cơ quan
  --count N                      số việc ghi ở lời khóa sổ; xét cả quyển như --book
  --summary TỆP                  ghi tổng kết (JSON) vào tệp
  --annotate TỆP.xlsx            ghi lại bảng tính với ô tô màu, ghi chú, cột phát hiện và cách sửa, trang tổng kết; giá trị,
                                 định dạng, công thức giữ nguyên (CSV, JSON: một bảng tính mới cùng số hàng); nhiều sổ: THƯ-MỤC/
  --fix certain|likely           sửa những chỗ chắc chắn (certain), hoặc cả những chỗ nên xem lại (likely), vào một bản sao
  --mended TỆP                   bản sao đã sửa (cần với --fix); ô có công thức giữ nguyên; nhiều sổ: THƯ-MỤC/
  --changes TỆP                  nhật ký sửa (CSV), để xem lại và để hotich undo (mặc định: TỆP.changes.csv bên bản sao)
  --html TỆP                     báo cáo một trang: theo quy tắc, năm, nơi đăng ký, trường; bản đồ trang; nên làm gì trước
  --compare TỆP                  (với --html) so với tổng kết của lần trước (--summary hoặc --format json)
  --bom                          thêm dấu BOM trước csv để Excel mở đúng
  --utf16                        ghi csv bằng UTF-16 (“Unicode” của Windows)
  --profile TỆP                  cấu hình: tắt quy tắc, đổi mức độ, thêm mẫu (JSON)
  --communes                     xét cả bảng xã, phường (quy tắc place/…)
  --full                         báo cáo đầy đủ: cả bản ghi đã chuẩn hóa, quy tắc chưa kết luận (json, jsonl)
  --mask                         che giá trị cá nhân trong mọi kết quả; bản sao của --annotate vẫn là cả quyển sổ
  --output, -o TỆP               ghi vào tệp; tệp chỉ xuất hiện khi đã xong (vào thiết bị, pipe: ghi dần; liên kết thì giữ nguyên)
  --resume                       (với --format jsonl|csv, --output) chạy tiếp từ chỗ lần trước bị ngắt; kết quả như không ngắt
  --threads N                    số luồng (mặc định: mọi lõi)
  --progress                     in tiến độ, tốc độ và thời gian còn lại ra stderr cả khi đó không phải màn hình
  --quiet, -q                    không in tiến độ và dòng tổng kết ra stderr
  --lang vi|en                   ngôn ngữ (mặc định: vi)

Định dạng kết quả: text nhóm theo quy tắc; jsonl mỗi hàng một báo cáo; json cả sổ với tổng kết;
csv (và parquet) mỗi phát hiện một dòng; sarif cho công cụ đọc SARIF 2.1.0. Mã thoát: 0 không có lỗi, 1 có lỗi hoặc hồ sơ nộp (submit) chưa đủ mục bắt buộc,
2 không chạy được. Tệp kết quả không bao giờ được là tệp đang đọc.
Loại việc: {kinds}.
";

const CHECK_EN: &str = "\
hotich check [OPTIONS] FILE…|-

Checks books of civil registration: CSV (separated by , ; | or tab, or as a line `sep=` says; UTF-8 or
UTF-16; columns called by the Ministry's identifiers or Vietnamese headers, within the first 20 lines),
JSON Lines, Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) or Parquet; CSV and JSON Lines may be packed by gzip or
zstd. Each sheet with a header is a book; headers may have two or three rows. FILE may be a folder or a pattern. Every row is reported, broken ones too, by its number in a spreadsheet. The kind of record is
told by the columns, or in JSON by the roles and the `kind` of each record. What each column is taken for
is printed before the run.

  --kind KIND                    kind of record (birth or “khai sinh”), where the file does not tell; files without any column of it are refused
  --kind linked                  submissions of linked procedures (JSON), which --procedure or the key procedure tells
  --stage draft|submit|archive   being filled | handed in | entry of a book (archive unless told)
  --as-of DATE                   the day taken as today (unless told: today in Vietnam)
  --format text|json|jsonl|csv|sarif|parquet
                                 how results are written (text unless told)
  --input csv|jsonl              how the files are written (unless told: the first character decides)
  --delimiter SIGN               what separates the cells of CSV: one character, or \\t (unless told: found out)
  --map FILE                     what the columns hold, the kind and values from the cover, as --save-map wrote it (.toml or JSON)
  --save-map FILE.toml           writes what the book is taken for, to be looked through, changed and used by --map
  --set FIELD=VALUE              a value for every row without one (from the cover); may be given several times
  --with FILE                    check against records that are there (JSON Lines {kind, record}); may be given several times
  --book                         the book as a whole: gaps and repeats of numbers, order of days, one kind, one office
  --count N                      how many entries the closing entry tells; looks at the whole as --book
  --summary FILE                 write the sum (JSON) to a file
  --annotate FILE.xlsx           the workbook with marked cells, notes, columns of findings and fixes, a summary; values,
                                 formats and formulas stay (CSV, JSON: a new workbook with the same rows); several books: FOLDER/
  --fix certain|likely           make the fixes that are certain, or also those to be confirmed (likely), in a copy
  --mended FILE                  the mended copy (needed with --fix); formulas stay as they are; several books: FOLDER/
  --changes FILE                 the log of changes (CSV), to look through and for hotich undo (FILE.changes.csv beside the copy)
  --html FILE                    a report of one page: by rule, year, office, field; map of pages; what to do first
  --compare FILE                 (with --html) what changed since the sum of an earlier run (--summary or --format json)
  --bom                          begin csv with a byte order mark, for Excel
  --utf16                        write csv in UTF-16 (what Windows calls Unicode)
  --profile FILE                 rules off, severities, patterns (JSON)
  --communes                     rules look into the table of communes, too (place/…)
  --full                         whole reports: with the normalised record and open rules (json, jsonl)
  --mask                         hide personal values in all results; the copy of --annotate is still the whole book
  --output, -o FILE              write to a file, which appears only when it is whole (devices and pipes are written into, links stay)
  --resume                       (with --format jsonl|csv and --output) go on where an earlier run was broken off, to the same results
  --threads N                    threads (unless told: one for each core)
  --progress                     how far it is, how fast and how long yet, also where the standard error is no terminal
  --quiet, -q                    neither progress nor the sum on the standard error
  --lang vi|en                   language (vi unless told)

Results: text groups by rule; jsonl is one report for each row; json is the whole book with its
summary; csv (and parquet) is one line for each finding; sarif is SARIF 2.1.0. Exit codes: 0 no error, 1 errors found, or a record that is
handed in (submit) lacks what must be there, 2 cannot run. The results never go into a file that is read.
Kinds: {kinds}.
";

const RULES_VI: &str = "\
hotich rules [--as-of NGÀY [--all]] [--kind LOẠI] [--format text|json|md] [--lang vi|en]

Danh mục quy tắc: tên, mức độ, hiệu lực, căn cứ. json có mọi chi tiết và ví dụ; md là một trang tài liệu.

  --as-of NGÀY                   quy tắc có hiệu lực vào ngày đó
  --all                          cả quy tắc chưa có hoặc hết hiệu lực (xét vào hôm nay, nếu không cho ngày khác)
  --kind LOẠI                    quy tắc cho loại việc này: {kinds}
  --json                         như --format json
";

const RULES_EN: &str = "\
hotich rules [--as-of DATE [--all]] [--kind KIND] [--format text|json|md] [--lang vi|en]

The catalogue of rules: name, severity, interval, law. json has every detail and the examples; md is a page.

  --as-of DATE                   the rules that held on that day
  --all                          those that are pending or expired, too (as of today unless another day is told)
  --kind KIND                    the rules on this kind of record: {kinds}
  --json                         the same as --format json
";

const EXPLAIN_VI: &str = "\
hotich explain QUY-TẮC… [--format text|json] [--lang vi|en]

Một quy tắc: căn cứ, hiệu lực, mức độ với biểu mẫu và với sổ lưu trữ, các trường, ví dụ và kết luận.
Tên quy tắc: xem hotich rules.
";

const EXPLAIN_EN: &str = "\
hotich explain RULE… [--format text|json] [--lang vi|en]

A rule: law, interval, severity in forms and in books, fields, examples with their verdicts.
Names of rules: see hotich rules.
";

const FIELDS_VI: &str = "\
hotich fields [--kind LOẠI] [--format text|json] [--lang vi|en]

Các trường của một loại việc, hoặc của mọi loại: đường dẫn trong JSON, mã cột của Bộ Tư pháp, loại giá trị,
nhãn; json có cả các vai và các tiêu đề khác.
Loại việc: {kinds}.
";

const FIELDS_EN: &str = "\
hotich fields [--kind KIND] [--format text|json] [--lang vi|en]

The fields of a kind of record, or of every kind: path in JSON, the Ministry's column identifier, kind of
value, label; json has the roles and the other headers too.
Kinds: {kinds}.
";

const NORMALIZE_VI: &str = "\
hotich normalize name|date|lunar|id|place [TÙY CHỌN] <vào >ra

Đọc từng dòng của stdin, in «dòng vào<TAB>dạng chuẩn». Không đọc được thì phần sau trống.

  --format tsv|jsonl        jsonl: mỗi dòng một đối tượng với mọi điều tìm thấy
  --accept certain|likely   (với name) áp dụng cả những sửa đổi «likely», để làm sạch dữ liệu
  --encoding BẢNG-MÃ        bảng mã của stdin: auto, utf-8 (mặc định), tcvn3, vni, viscii, vps, cp1258,
                            viqr, tcvn5712
  --type LOẠI               (với id) loại số; mặc định đoán theo dạng
  --as-of NGÀY              (với id, date) ngày coi là hôm nay; (với place) ngày mà nơi ấy được ghi,
                            không có thì xét mọi thời kỳ
  --excel 1900|1904         (với date) năm gốc của số ngày trong bảng tính
  --lang vi|en              ngôn ngữ của thông báo

Loại số: personal (số định danh, CCCD), cmnd, passport (hộ chiếu), tax (mã số thuế), bhxh, bhyt, phone
(điện thoại), officer (giấy chứng minh sĩ quan), birth-notice (mã giấy chứng sinh), entry (số đăng ký),
book (quyển số), qr (mã QR trên thẻ), mrz (dòng máy đọc; các dòng nối bằng khoảng trắng hoặc \\n).
";

const NORMALIZE_EN: &str = "\
hotich normalize name|date|lunar|id|place [OPTIONS] <in >out

Reads lines of stdin and prints `line<TAB>normal form`, which is empty where the line cannot be read.

  --format tsv|jsonl        jsonl: an object for each line with everything that was found
  --accept certain|likely   (for name) likely changes are made too: for cleaning data
  --encoding ENCODING       of stdin: auto, utf-8 (unless told), tcvn3, vni, viscii, vps, cp1258, viqr,
                            tcvn5712
  --type TYPE               (for id) type of number; unless told, guessed by its shape
  --as-of DATE              (for id, date) the day taken as today; (for place) the day on which the
                            place was written: unless told, any time
  --excel 1900|1904         (for date) the year from which a sheet counts days
  --lang vi|en              language of messages

Types: personal (also CCCD), cmnd, passport, tax, bhxh (social insurance), bhyt (health insurance), phone,
officer (military papers), birth-notice, entry and book (of registers), qr (on cards), mrz (machine-readable
zone, its lines joined by a space or \\n).
";

const CONVERT_VI: &str = "\
hotich convert [TÙY CHỌN] TỆP|-

Chuyển một tệp CSV sang UTF-8, từng cột một. Dòng, ô và dấu ngoặc kép giữ nguyên; byte không đọc được
được giữ ở dạng \\xNN và báo ra stderr; chữ đã mất từ trước (dấu ? hoặc � trong chữ) cũng được đếm. Cột đã là
Unicode thì giữ nguyên, chỉ đổi từng ô còn ở phông cũ; ô chưa rõ bảng mã thì giữ nguyên và báo. Mã thoát: 0 đọc được
hết, 1 có ô không đọc hết, đã mất chữ hoặc chưa rõ, 2 không chạy được.

  --encoding BẢNG-MÃ      auto (mặc định: đoán cho từng cột), tcvn3, vni, viscii, vps, cp1258, viqr,
                          tcvn5712, utf-8
  --column TÊN=BẢNG-MÃ    bảng mã của một cột, theo tên cột hay số thứ tự; dùng được nhiều lần
  --output, -o TỆP        ghi vào tệp; tệp chỉ xuất hiện khi đã xong
  --report TỆP            báo cáo từng cột và từng ô không đọc hết (JSON)
  --bom                   thêm dấu BOM để Excel mở đúng
  --utf16                 ghi bằng UTF-16 (“Unicode” của Windows)
  --quiet, -q             không in gì ra stderr
";

const CONVERT_EN: &str = "\
hotich convert [OPTIONS] FILE|-

Turns a CSV file into UTF-8, column by column. Rows, cells and quotation marks stay as they are; bytes
that are not known are kept as \\xNN and told on the standard error. A column in Unicode stays as it is but
for single cells of an old font; a cell that may be either is left and told. Exit codes: 0 everything read,
1 some cells not in full or unclear, 2 cannot run.

  --encoding ENCODING     auto (unless told: guessed for each column), tcvn3, vni, viscii, vps, cp1258,
                          viqr, tcvn5712, utf-8
  --column NAME=ENCODING  encoding of one column, by its header or number; may be given several times
  --output, -o FILE       write to a file, which appears only when it is whole
  --report FILE           what was done with each column, and the cells not read in full (JSON)
  --bom                   begin with a byte order mark, for Excel
  --utf16                 write in UTF-16 (what Windows calls Unicode)
  --quiet, -q             nothing on the standard error
";

const UNDO_VI: &str = "\
hotich undo TỆP-ĐÃ-SỬA --changes NHẬT-KÝ --output TỆP

Trả các ô đã sửa (check --fix) về đúng như cũ, theo nhật ký sửa. Ô đã bị sửa tiếp sau đó thì giữ nguyên. Mã thoát:
0 trả lại hết, 1 có ô không còn như sau khi sửa, 2 không chạy được.

  --changes TỆP           nhật ký do check --fix ghi
  --output, -o TỆP        ghi vào tệp; tệp chỉ xuất hiện khi đã xong
  --map TỆP               ý nghĩa các cột, nếu lần kiểm tra đã dùng
  --quiet, -q             không in gì ra stderr
";

const UNDO_EN: &str = "\
hotich undo MENDED --changes LOG --output FILE

Brings the values that check --fix has changed back to what they were, by the log of changes. A value that was changed
since stays. Exit codes: 0 all brought back, 1 some are no more as they were left, 2 cannot run.

  --changes FILE          the log that check --fix wrote
  --output, -o FILE       write to a file, which appears only when it is whole
  --map FILE              what the columns hold, where the check was told
  --quiet, -q             nothing on the standard error
";

const DEDUPE_VI: &str = "\
hotich dedupe [TÙY CHỌN] TỆP… --pairs TỆP

Tìm các bản ghi của cùng một việc hộ tịch: mỗi cặp một dòng CSV với kết luận (certain, probable, possible,
reregistered, sibling), trọng số tính bằng 1/256 bit, rồi mức khớp và trọng số của từng trường. a, b là số thứ tự hàng
dữ liệu, từ 1; có nhiều tệp thì tên tệp đứng trước. Chỉ certain, probable và reregistered nói rằng hai bản ghi là một;
không bản ghi nào bị sửa hay gộp. Đọc được mọi dạng tệp như hotich check. Mã thoát: 0 dù có cặp hay không,
2 không chạy được. Cách tính: docs/duplicates.md.

  --pairs TỆP             ghi các cặp vào tệp (- là stdout)
  --keys TỆP              ghi các khóa của từng bản ghi (CSV: record,key), để tìm cặp bằng SQL; xem docs/scale.md
  --explain TỆP           ghi trang HTML để xem và in: từng cặp cạnh nhau, trọng số từng trường, khóa, cụm (có dữ liệu cá nhân)
  --learn TỆP             ước lượng trọng số từ chính các tệp, ghi vào TỆP (TOML) rồi dùng; có thể không có --pairs
  --map TỆP               ý nghĩa các cột, như hotich check --save-map đã ghi (.toml; hoặc JSON)
  --clusters TỆP          ghi các cụm bản ghi là một (CSV: cluster,record,size)
  --against TỆP           chỉ so bản ghi của TỆP… với bản ghi của tệp này: a thuộc TỆP…, b thuộc tệp này
  --columns TÊN,TÊN,…     so một bảng bất kỳ (CSV) theo các cột này như văn bản; trọng số học từ chính bảng đó
  --all                   cả các cặp đã so nhưng kết luận là no
  --kind LOẠI             loại việc, khi tệp không tự cho biết
  --input csv|jsonl       dạng tệp vào (mặc định: nhìn ký tự đầu)
  --weights TỆP           trọng số (TOML); mặc định lấy sẵn, chỉnh theo số bản ghi, nơi và năm của chính các tệp
  --threads N             số luồng (mặc định: mọi lõi); kết quả không đổi
  --memory CỠ             bộ nhớ được dùng, khoảng chừng (512M, 4G; mặc định 4G); phần còn lại ghi vào thư mục tạm, kết quả không đổi
  --temp THƯ-MỤC          nơi tạo thư mục tạm (mặc định: bên cạnh tệp --pairs)
  --resume                giữ việc đã làm trong thư mục tạm, và chạy tiếp từ chỗ lần trước bị ngắt; kết quả như không ngắt
  --progress              báo tiến độ ra stderr cả khi đó không phải màn hình: tốc độ, thời gian còn lại, từng giai đoạn mất bao lâu
  --quiet, -q             không in dòng tổng kết ra stderr
Loại việc: {kinds}.
";

const DEDUPE_EN: &str = "\
hotich dedupe [OPTIONS] FILE… --pairs FILE

Finds records of one event: a line of CSV for each pair with what they are (certain, probable, possible, reregistered,
sibling), the weight in 1/256 bit, then level and weight of each field. a and b are numbers of rows from 1, behind the
name of the file where there are several. Only certain, probable and reregistered say that two records are one; nothing is
changed or put together. Reads what hotich check reads. Exit codes: 0 with pairs or without, 2 cannot run. How it
is worked out: docs/duplicates.md.

  --pairs FILE            where the pairs go (- is the standard output)
  --keys FILE             where the keys of every record go (CSV: record,key), to find pairs by SQL; see docs/scale.md
  --explain FILE          where a page goes to be read and printed: pairs side by side, what each field is worth, keys, clusters (with
                          personal data)
  --learn FILE            weights from the files themselves, written to FILE (TOML) and used; --pairs may be left out then
  --map FILE              what the columns hold, as hotich check --save-map wrote it (.toml or JSON)
  --clusters FILE         where clusters of records that are one go (CSV: cluster,record,size)
  --against FILE          only records of FILE… with records of this file: a is of FILE…, b of this one
  --columns NAME,NAME,…   compare a table of any kind (CSV) by these columns as texts; weights are learned from the table itself
  --all                   also pairs that were compared and found to be two (no)
  --kind KIND             kind of record, where the file does not tell
  --input csv|jsonl       how the files are written (unless told: the first character decides)
  --weights FILE          weights (TOML); unless told those that are built in, by number, places and years of the records
  --threads N             threads (unless told: one for each core); the result is the same
  --memory SIZE           how much memory it may take, about (512M, 4G; 4G unless told); the rest goes into a folder, the result is the same
  --temp FOLDER           where that folder is made (unless told: beside the file of --pairs)
  --resume                keep what is done in the folder, and go on from where a run of the same was ended; the result is the same
  --progress              how far it has come, at which rate and how long it takes still, on the standard error though it is no terminal
  --quiet, -q             no sum on the standard error
";

const TEMPLATE_VI: &str = "\
hotich template --kind LOẠI --output TỆP.xlsx

Ghi một mẫu Excel trống: mỗi trường một cột với ghi chú, danh sách chọn và giới hạn (chỉ cảnh báo, không chặn), cột bắt
buộc nền vàng, một hàng ví dụ của người không có thật ở trên dòng tên cột (hotich check không coi là dữ liệu).
Tệp đã có thì không ghi đè.
Loại việc: {kinds}.
";

const TEMPLATE_EN: &str = "\
hotich template --kind KIND --output FILE.xlsx

Writes a blank workbook: a column for each field with a note, lists to choose from and limits (which warn and do not
stop), required columns on yellow, an example of nobody above the header (no datum for hotich check). A file that is
there is not replaced.
Kinds: {kinds}.
";

fn text(command: &str, language: Language) -> String {
    let (vi, en) = match command {
        "check" => (CHECK_VI, CHECK_EN),
        "rules" => (RULES_VI, RULES_EN),
        "explain" => (EXPLAIN_VI, EXPLAIN_EN),
        "fields" => (FIELDS_VI, FIELDS_EN),
        "normalize" | "normalise" => (NORMALIZE_VI, NORMALIZE_EN),
        "convert" => (CONVERT_VI, CONVERT_EN),
        "undo" => (UNDO_VI, UNDO_EN),
        "dedupe" => (DEDUPE_VI, DEDUPE_EN),
        "template" => (TEMPLATE_VI, TEMPLATE_EN),
        _ => (MAIN_VI, MAIN_EN),
    };
    let text = match language {
        Language::Vi => vi,
        Language::En => en,
    };
    let named = |kind: &Kind| format!("{} ({})", kind.name(), kind.label().get(language));
    text.replace("{kinds}", &Kind::ALL.iter().map(named).collect::<Vec<_>>().join(", "))
}

/// Prints the help of a command; of all for the empty name.
pub(crate) fn print(command: &str, language: Language) -> Outcome {
    write(&text(command, language))
}

/// Prints the version and the fingerprint of the rules.
pub(crate) fn version() -> Outcome {
    write(&format!(
        "hotich {} ({} rules, {:016x})\n",
        hotich::VERSION,
        hotich::rules::RULES.len(),
        hotich::rules::digest()
    ))
}

/// `--help` ends the command.
pub(crate) fn asked(command: &str, language: Language) -> Failure {
    ended(print(command, language))
}

/// `--version` ends the command.
pub(crate) fn asked_version() -> Failure {
    ended(version())
}

fn ended(outcome: Outcome) -> Failure {
    outcome.err().unwrap_or(Failure::Quiet(0))
}

fn write(text: &str) -> Outcome {
    let mut output = Output::stdout();
    output.write(text)?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}
