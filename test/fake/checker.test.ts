/** Requests that are nearly right: each differs in one thing from one that is. */
import { describe, expect, test } from 'vitest';
import { check } from './checker.ts';

interface Sent {
  verb?: string;
  url: string;
  json?: unknown;
  type?: string;
  text?: string;
}

function problemsOf({ verb, url, json, type, text }: Sent): string[] {
  const { hostname, pathname, searchParams } = new URL(url);
  const body = text ?? (json === undefined ? '' : JSON.stringify(json));
  return check({
    host: hostname,
    method: verb ?? (body ? 'POST' : 'GET'),
    path: pathname,
    query: searchParams,
    headers: body ? { 'content-type': type ?? 'application/json' } : {},
    bytes: Buffer.from(body),
  }).problems;
}

const sheets = 'https://sheets.googleapis.com/v4/spreadsheets';
const files = 'https://www.googleapis.com/drive/v3/files';
const upload = 'https://www.googleapis.com/upload/drive/v3/files';
const projects = 'https://script.googleapis.com/v1/projects';
const forms = 'https://forms.googleapis.com/v1/forms';

const batch = (request: object, more: object = {}): Sent => ({
  url: `${sheets}/1abc:batchUpdate`,
  json: { requests: [request], ...more },
});
const title = (properties: object, fields?: string): Sent =>
  batch({ updateSpreadsheetProperties: { properties, fields } });
const metadata = (given: object): Sent => batch({ createDeveloperMetadata: { developerMetadata: given } });

const parts = (metadataPart: string, file = 'a,b'): string =>
  ['', `Content-Type: application/json\r\n\r\n${metadataPart}`, `Content-Type: text/csv\r\n\r\n${file}`, '--']
    .join('\r\n--cut\r\n')
    .replace('\r\n--cut\r\n--', '\r\n--cut--');
const multipart = (metadataPart: string, query = 'uploadType=multipart'): Sent => ({
  url: `${upload}?${query}`,
  type: 'multipart/related; boundary=cut',
  text: parts(metadataPart),
});

describe('right', () => {
  const right: [string, Sent][] = [
    ['a file with its mark', { url: `${files}?fields=id`, json: { name: 'Đợt', appProperties: { tonghop: 'dot' } } }],
    ['a mark taken away', { verb: 'PATCH', url: `${files}/1abc`, json: { appProperties: { tonghop: null } } }],
    ['a list', { url: `${files}?q=trashed%3Dfalse&fields=nextPageToken,files(id,%20name)&pageSize=100` }],
    [
      'a mask in every notation',
      { url: `${files}?fields=files/owners/emailAddress,files(capabilities.canEdit,permissions(*)),*` },
    ],
    ['an upload', multipart('{"name":"a.csv"}')],
    ['an upload without metadata', { url: `${upload}?uploadType=media`, type: 'text/csv', text: 'a,b' }],
    ['what every method takes', { url: `${files}/1abc?alt=json&prettyPrint=false&quotaUser=x&%24.xgafv=2` }],
    ['locale and zone', title({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' }, 'locale,timeZone')],
    ['all of it', title({ title: 'x' }, '*')],
    ['metadata', metadata({ metadataKey: 'tonghop.start', visibility: 'DOCUMENT', location: { spreadsheet: true } })],
    ['a mask about cells', batch({ updateCells: { rows: [], fields: 'userEnteredValue.stringValue' } })],
    ['a range with a colon in it', { url: `${sheets}/1abc/values/A1:B2?valueRenderOption=FORMATTED_VALUE` }],
    ['ranges', { url: `${sheets}/1abc/values:batchGet?ranges=A&ranges=B` }],
    ['an int64 in words', { url: files, json: { size: '12' } }],
    [
      'content',
      {
        verb: 'PUT',
        url: `${projects}/1abc/content`,
        json: { files: [{ name: 'Code', type: 'SERVER_JS', source: '' }] },
      },
    ],
    ['content of a version', { url: `${projects}/1abc/content?versionNumber=3` }],
    ['who am I', { url: 'https://www.googleapis.com/oauth2/v2/userinfo' }],
  ];
  test.each(right)('%s', (_, sent) => expect(problemsOf(sent)).toEqual([]));
});

describe('nearly', () => {
  const wrong: [string, Sent, string][] = [
    ['another host', { url: 'https://forms.googleapis.com/v4/spreadsheets/1abc' }, 'no method'],
    ['another version', { url: 'https://sheets.googleapis.com/v5/spreadsheets/1abc' }, 'no method'],
    ['another verb', { verb: 'POST', url: `${projects}/1abc/content`, json: {} }, 'no method'],
    ['a verb of its own that is none', { url: `${sheets}/1abc:batchupdate`, json: {} }, 'no method'],
    ['a path that goes on', { url: `${files}/1abc/permission` }, 'no method'],
    ['a method that Google has for others only', { url: `${files}/1abc/comments` }, 'no method'],

    ['a parameter nobody knows', { url: `${files}?query=x` }, 'query query: no such parameter'],
    ['a parameter of another method', { url: `${files}/1abc?pageSize=3` }, 'query pageSize: no such parameter'],
    ['a parameter of the path as a query', { url: `${files}/1abc?fileId=x` }, 'query fileId: no such parameter'],
    ['one that is due', { url: `${files}/1abc/export` }, 'query mimeType: missing'],
    ['a number that is none', { url: `${files}?pageSize=many` }, 'query pageSize: "many" is no integer'],
    ['a broken number', { url: `${forms}/1abc/responses?pageSize=1.5` }, 'is no integer'],
    ['too many', { url: `${files}?pageSize=5000` }, '5000 is more than 1000'],
    ['none at all', { url: `${files}?pageSize=0` }, '0 is less than 1'],
    ['yes for true', { url: `${files}?includeItemsFromAllDrives=yes` }, '"yes" is not true or false'],
    ['twice', { url: `${files}?q=a&q=b` }, 'query q: given more than once'],
    [
      'a choice that is none',
      { url: `${sheets}/1abc/values/A1?valueRenderOption=RAW` },
      '"RAW" is none of FORMATTED_VALUE',
    ],
    ['alt of another kind', { url: `${files}/1abc?alt=csv` }, '"csv" is none of json'],

    ['a field nobody knows', { url: files, json: { title: 'x' } }, 'body.title: no such field'],
    [
      'a field one deeper',
      { url: files, json: { contentHints: { thumb: {} } } },
      'body.contentHints.thumb: no such field',
    ],
    [
      'a field in a list',
      batch({ addSheet: { properties: { name: 'x' } } }),
      'requests[0].addSheet.properties.name: no such field',
    ],
    ['a kind of request that is none', batch({ addTab: {} }), 'requests[0].addTab: no such field'],
    ['a number for words', { url: files, json: { name: 7 } }, 'body.name: 7 is no string'],
    ['words for a number', batch({ deleteSheet: { sheetId: '7' } }), 'sheetId: "7" is no integer'],
    ['a broken integer', batch({ deleteSheet: { sheetId: 0.5 } }), 'sheetId: 0.5 is no integer'],
    ['words for true', batch({ addSheet: { properties: { hidden: 'true' } } }), '"true" is not true or false'],
    ['one for a list', { url: files, json: { parents: 'root' } }, 'body.parents: is no list'],
    ['a list for one', { url: `${sheets}/1abc:batchUpdate`, json: { requests: [[]] } }, 'requests[0]: is no object'],
    [
      'a number in a map of words',
      { url: files, json: { appProperties: { tonghop: 1 } } },
      'appProperties.tonghop: 1 is no string',
    ],
    ['null', { url: projects, json: { title: 'x', parentId: null } }, 'body.parentId: null'],
    [
      'what only answers hold',
      { url: forms, json: { info: { title: 'x' }, responderUri: 'x' } },
      'body.responderUri: is for answers only',
    ],
    ['an int64 that is a number', { url: files, json: { size: 12 } }, 'body.size: 12 is no string'],
    ['an int64 in words that are none', { url: files, json: { size: '12 kB' } }, '"12 kB" is no int64'],
    ['a choice of another list', metadata({ metadataKey: 'a', visibility: 'PUBLIC' }), '"PUBLIC" is none of'],
    [
      'a type of file',
      { verb: 'PUT', url: `${projects}/1abc/content`, json: { files: [{ type: 'JS' }] } },
      '"JS" is none of',
    ],
    ['a time without zone', { url: files, json: { createdTime: '2026-05-18T08:00:00' } }, 'is no date-time'],

    ['no mask', title({ title: 'x' }), 'updateSpreadsheetProperties.fields: names no field'],
    ['an empty mask', title({ title: 'x' }, ''), 'fields: names no field'],
    ['a mask from one higher', title({ title: 'x' }, 'properties.title'), 'no such field: properties'],
    ['a mask in snakes', title({ timeZone: 'x' }, 'time_zone'), 'no such field: time_zone'],
    ['one of a mask', title({ locale: 'vi_VN' }, 'locale,zone'), 'no such field: zone'],
    ['a mask about rows, not cells', batch({ updateCells: { rows: [], fields: 'values' } }), 'no such field: values'],
    [
      'a mask of a form',
      { url: `${forms}/1abc:batchUpdate`, json: { requests: [{ updateFormInfo: { info: {}, updateMask: 'name' } }] } },
      'no such field: name',
    ],
    [
      'fields that are not there',
      { url: `${files}?fields=files(id,title)` },
      'query fields: no such field: files.title',
    ],
    ['fields of one, for a list', { url: `${files}?fields=id,name` }, 'query fields: no such field: id'],
    ['fields behind a star', { url: `${sheets}/1abc?fields=sheets/*/sheetid` }, 'no such field: sheets.*.sheetid'],
    ['a bracket left open', { url: `${files}?fields=files(id` }, 'a bracket is not closed'],
    ['a comma too many', { url: `${files}?fields=files(id,)` }, 'a name is missing'],

    ['no JSON', { url: files, text: '{name}' }, 'body: is no JSON'],
    ['JSON as words', { url: files, text: '{}', type: 'text/plain' }, 'body: is not sent as JSON'],
    ['a body for nothing', { verb: 'DELETE', url: `${files}/1abc`, json: { id: 'x' } }, 'body: the method takes none'],
    [
      'an upload to the plain address',
      { url: `${files}?uploadType=multipart`, json: {} },
      'not at an address for uploads',
    ],
    ['a plain body at the address for uploads', { url: upload, json: {} }, 'query uploadType: null'],
    ['metadata of an upload', multipart('{"title":"a.csv"}'), 'body.title: no such field'],
    ['an upload of one part', { ...multipart(''), text: '--cut\r\n\r\n{}\r\n--cut--' }, 'is not metadata and a file'],
  ];
  test.each(wrong)('%s', (_, sent, words) => {
    expect(problemsOf(sent).join('\n')).toContain(words);
  });
});
