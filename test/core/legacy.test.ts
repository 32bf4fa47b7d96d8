import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isLegacyFont } from '../../src/core/legacy.ts';
import { phrase } from './words.ts';

describe('legacy', () => {
  test.each([
    'NguyÔn V¨n §øc',
    'TrÇn ThÞ H\u00AD¬ng',
    'Ph¹m ThÞ Thñy',
    'Lª V¨n Hßa',
    'Nguyeãn Vaên Ñöùc',
    'Traàn Thò Höông',
    'NGUYEÃN VAÊN ÑÖÙC',
    'Voõ Vaên Taâm',
    'Phaïm Thuøy',
    'V¨n',
    'H\u00AD¬ng',
    'ch\u00ADa',
    'T\u00AD',
    'tr\u00ADêng',
    'TuÊn',
    'tÝnh',
    'BÝch',
    'th«n',
    'lµ',
    '®· cµi',
    'b¸o c¸o',
    'x· An Kh¸nh',
    'An B×nh',
    'nh÷ng hé',
    'm¹c',
    'Leâ',
    'Nguyễn Văn An; 1980; UBND x·; Th«n 2',
  ])('%j', (s) => expect(isLegacyFont(s)).toBe(true));

  it('knows the other form of Unicode too', () => {
    expect(isLegacyFont('Lª V¨n Hßa'.normalize('NFD'))).toBe(true);
  });
});

const NAMES = [
  'Hoà',
  'Oai',
  'Khuê',
  'Giàng A Páo',
  "H'Hen Niê",
  'Oanh',
  'Quý',
  'Nguyễn Thị Thuý Ngoãn',
  'Y Bhiǒ',
  'Rơ Châm H’Yĕo',
  'ĐOÀN THỊ HOÀ',
];

const FOREIGN = [
  'Facebook',
  'VNeID',
  'https://docs.google.com/forms/d/e/1FAIpQLSd_x-9/viewform?usp=sf_link&q=%C3%B6',
  'App Store, Google Play (iOS 17.4)',
  'Bkav™, Windows® 11, © 2026',
  '公司',
  'Αθήνα',
  'soft\u00ADware',
  'Face\u00ADbook',
  'info\u00ADr\u00ADma\u00ADtion',
];

const SIGNS = [
  '👍 đã cài 😀👨‍👩‍👧',
  '100% ✅',
  '30ºC',
  'màng lọc 5 µm',
  '12 m² × 3 m³',
  'dài × rộng',
  '3÷5 ngày',
  '§ 5',
  '«Công dân số»',
  '– — … “ ” ‘ ’',
  '1.234.567 đ',
  '· Tổ 1',
  'Nº 5',
  'chú thích¹',
  '1½ ngày',
  '£5, ¥10',
  '',
];

const SENTENCES = `Ủy ban nhân dân xã An Khánh báo cáo kết quả triển khai cài đặt ứng dụng Hải Phòng Smart.
Đến ngày 28/5/2026, toàn thôn đã có 396/412 hộ cài đặt, đạt 96,1%.
Thôn đã thành lập Tổ hướng dẫn gồm 07 thành viên (Quyết định số 12/QĐ-UBND ngày 04/5/2026).
Nhiều người cao tuổi không có điện thoại thông minh nên chưa thể cài đặt.
Mã OTP gửi về chậm, nhiều trường hợp phải chờ trên 30 phút.
Ứng dụng báo lỗi "Không thể kết nối máy chủ" vào các ngày 05, 06/5/2026.
Đề nghị Phòng Văn hóa - Xã hội hỗ trợ thêm 02 cán bộ kỹ thuật.
Đề nghị UBND thành phố sớm khắc phục lỗi đăng nhập qua VNeID.
Loa truyền thanh phát 02 lần/tuần, vào thứ Ba và thứ Sáu.
Một số hộ đi làm ăn xa, chỉ về vào dịp Tết Nguyên đán.
Tổ dân phố số 5 có 310 hộ, trong đó 12 hộ tạm vắng.
Trạm Y tế đã hướng dẫn 90 lượt người đến khám, chữa bệnh.
Công an phường phối hợp cấp định danh điện tử mức độ 2 cho 318 công dân.
Trường Tiểu học và THCS An Khánh có 37 cán bộ, giáo viên, nhân viên.
Phụ huynh học sinh khối lớp 6A, 6B đã được tuyên truyền qua Zalo.
Hội Liên hiệp Phụ nữ, Đoàn TNCS Hồ Chí Minh ra quân ngày Chủ nhật 10/5.
Kinh phí: 12.500.000 đồng (Mười hai triệu năm trăm nghìn đồng).
Thuê bao trả trước chưa chính chủ nên không nhận được tin nhắn.
Điện thoại đời cũ, hệ điều hành Android 7 trở xuống không cài được.
Wi-Fi tại nhà văn hóa thôn yếu; đề nghị nâng cấp đường truyền.
Khu công nghiệp có 1.205 lao động, phần lớn ở trọ ngoài địa bàn.
Cơ quan đã quán triệt tới 100% đảng viên, công chức, người lao động.
Hoà giải viên, già làng, trưởng họ cùng tham gia vận động.
Chuyển đổi số là nhiệm vụ trọng tâm; thực hiện đúng tiến độ, thực chất.
Người dân e ngại lộ, lọt thông tin cá nhân, đã được giải thích rõ.
Xin lùi thời hạn báo cáo đến 17 giờ 00 ngày 30/5/2026.
Quý I/2026 có 5 hộ tách khẩu, 3 hộ chuyển đi.
Xoá ứng dụng rồi cài lại thì sử dụng được bình thường.
Bà con ở khoảnh ruộng xa, ngoài đê, đi lại khó khăn.
Thuỷ lợi, khuyến nông lồng ghép tuyên truyền trong các buổi họp.
Có trường hợp khuỵu gối, ngoằn ngoèo, ngoạc ngoạc chỉ là từ thử.
Xe goòng, boong tàu, xoong nồi, cái choòng là những từ có hai chữ o.
Đã tiếp 45 lượt, huỷ 2 lịch hẹn, nguýt nguẩy không phải lý do.
Ông Lò Văn Ún, bà Vàng Thị Dế, anh Sùng A Lử đã cài đặt.
Bí thư Chi bộ, Trưởng thôn, Trưởng ban CTMT ký xác nhận.
Giãn tiến độ tới tháng 6; rà soát, đối chiếu với Công an xã.
UBND xã đã ban hành Kế hoạch số 45/KH-UBND và Công văn số 112/UBND-VHXH.
Không có phát sinh trong kỳ báo cáo./.
Tài khoản bị khóa do nhập sai mật khẩu quá 05 lần; cách xử lý: liên hệ 1900 0000.
Ưu tiên hộ nghèo, hộ cận nghèo, người khuyết tật, phụ nữ đơn thân.
Khoẻ mạnh, hoãn, toán, khoá, loè, nhoẻn, quẹo, quỹ, thuở, rượu, uống, yếu, ỷ lại.
NHIỆM VỤ TRỌNG TÂM: TUYÊN TRUYỀN, HƯỚNG DẪN, ÔN TẬP, Ý KIẾN, ẨM THỰC, ÚT, ÒA.`.split('\n');

describe('not legacy', () => {
  test.each([...NAMES, ...FOREIGN, ...SIGNS, ...SENTENCES])('%j', (s) => {
    expect(isLegacyFont(s)).toBe(false);
    expect(isLegacyFont(s.normalize('NFD'))).toBe(false);
  });

  it('holds for capitals too', () => {
    for (const s of SENTENCES) expect([s, isLegacyFont(s.toUpperCase())]).toEqual([s, false]);
  });

  it('never trips on plain ASCII', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (s) => !isLegacyFont(s)));
  });

  it('never trips on Vietnamese syllables', () => {
    fc.assert(
      fc.property(phrase, (s) => !isLegacyFont(s)),
      { numRuns: 2000 },
    );
  });
});
