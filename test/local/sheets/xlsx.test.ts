import { describe, expect, it } from 'vitest';
import { exportXlsx } from '../../../local/sheets/xlsx.ts';
import { unzip } from './unzip.ts';
import { type Bench, bench } from './workbench.ts';

async function exported(fill: (made: Bench) => void) {
  const made = bench();
  fill(made);
  const files = unzip(await exportXlsx(made.store, new Date(0)));
  const file = (name: string) => files.get(name) ?? '';
  const strings = [...file('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  const formats = [...file('xl/styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)];
  const styles = [
    ...(file('xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g),
  ];

  /** Value and number format of a cell; the value of a text cell is its text. */
  const cell = (a1: string) => {
    const match = new RegExp(`<c r="${a1}"([^>]*)>(.*?)</c>`).exec(file('xl/worksheets/sheet1.xml'));
    const value = /<v>(.*)<\/v>/.exec(match?.[2] ?? '')?.[1];
    const style = styles[Number(/s="(\d+)"/.exec(match?.[1]?.replace('t="s"', '') ?? '')?.[1] ?? 0)]?.[1];
    const format = formats.find(([, id]) => id === style)?.[2] ?? '';
    return [match?.[1]?.includes('t="s"') ? strings[Number(value)] : Number(value), format];
  };
  return { file, cell, first: file('xl/worksheets/sheet1.xml') };
}

describe('the exported workbook', () => {
  it('keeps texts as texts, numbers as numbers, dates on the clock of the spreadsheet', async () => {
    const { cell, first } = await exported(({ sheet }) => {
      sheet.getRange('A:A').setNumberFormat('@');
      sheet
        .getRange('A1:E1')
        .setValues([['095074', 1234.5, '05/4/2026', '50%', new Date('2026-05-22T12:00:00+07:00')]]);
      sheet.getRange('A2:B2').setValues([['=HYPERLINK("x")', '=SUM(B1;2)']]);
    });
    expect(['A1', 'B1', 'C1', 'D1', 'E1', 'A2'].map(cell)).toEqual([
      ['095074', '@'],
      [1234.5, ''],
      [46_117, 'dd/mm/yyyy'],
      [0.5, '0%'],
      [46_164.5, 'dd/mm/yyyy hh:mm:ss'],
      ['=HYPERLINK("x")', '@'],
    ]);
    expect(first).toContain('<f>SUM(B1,2)</f>');
  });

  it('has hidden tabs and rows, frozen rows, widths, heads in bold on a colour, notes', async () => {
    const { file, first } = await exported(({ book, sheet }) => {
      sheet.getRange('A1:B1').setValue('khóa');
      sheet.getRange('A2:B2').setValue('Tên').setFontWeight('bold').setBackground('#D9EAD3').setNote('ghi chú <1>');
      sheet.hideRows(1);
      sheet.setFrozenRows(2);
      sheet.setColumnWidth(1, 215);
      sheet.hideColumns(3);
      book.insertSheet('Ẩn: [rất/dài] và dài hơn ba mươi mốt ký tự').hideSheet();
    });
    expect(file('xl/workbook.xml')).toMatch(/<sheet name="Ẩn {3}rất dài {2}và dài hơn ba mươ" [^>]*state="hidden"/);
    expect(first).toMatch(/<row r="1"[^>]*hidden="1"/);
    expect(first).toMatch(/<pane ySplit="2" topLeftCell="A3" state="frozen"/);
    expect(first).toContain('<col min="1" max="1" width="30"');
    expect(first).toMatch(/<col min="3" max="3"[^>]*hidden="true"/);
    expect(file('xl/styles.xml')).toMatch(/<font><b\/>/);
    expect(file('xl/styles.xml')).toContain('<fgColor rgb="FFD9EAD3"/>');
    expect(file('xl/comments1.xml')).toMatch(/<comment ref="A2".*ghi chú &lt;1&gt;/);
  });

  it('has the conditional formats and the validations', async () => {
    const { first } = await exported(({ app, sheet }) => {
      const rule = () =>
        app
          .newConditionalFormatRule()
          .setRanges([sheet.getRange('C2:C')])
          .setBackground('#ff0000');
      sheet.setConditionalFormatRules([
        rule().whenTextEqualTo('a "b"').build(),
        rule().whenTextStartsWith('Quá').setBold(true).setFontColor('white').build(),
        rule().whenTextContains('x').build(),
        rule().whenNumberLessThan(0.5).build(),
        rule().whenFormulaSatisfied('=AND($A2="a;b";$B2>1)').build(),
        rule().whenCellEmpty().build(),
      ]);
      const list = app
        .newDataValidation()
        .requireValueInList(['có', 'không'])
        .setAllowInvalid(false)
        .setHelpText('chọn')
        .build();
      sheet.getRange('B2:B').setDataValidation(list);
      sheet.getRange('D2').setDataValidation(app.newDataValidation().requireNumberGreaterThanOrEqualTo(0).build());
    });
    const rules = [...first.matchAll(/<cfRule type="(\w+)".*?<formula>(.*?)<\/formula>/g)].map(([, type, formula]) => [
      type,
      formula,
    ]);
    expect(rules).toEqual([
      ['cellIs', '"a ""b"""'],
      ['beginsWith', 'LEFT(C2,LEN("Quá"))="Quá"'],
      ['containsText', 'NOT(ISERROR(SEARCH("x",C2)))'],
      ['cellIs', '0.5'],
      ['expression', 'AND($A2="a;b",$B2&gt;1)'],
      ['containsBlanks', 'LEN(TRIM(C2))=0'],
    ]);
    expect(first).toMatch(
      /<dataValidation type="list" sqref="B2:B1000"[^>]*errorStyle="stop"[^>]*prompt="chọn"[^>]*><formula1>"có,không"/,
    );
    expect(first).toMatch(/<dataValidation type="decimal"[^>]*sqref="D2"[^>]*errorStyle="warning"/);
  });
});
