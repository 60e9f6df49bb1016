import { fixedLayout } from './docx/layout.ts';
import { briefing, issuedPaper, plainPaper, publicNotice, speech, wideTable } from './docx/papers.ts';
import { encodeGb18030 } from './output/gb18030.ts';
import { officeConvert } from './output/office.ts';
import { memberRoster } from './sheets/members.ts';
import { organisationRoster } from './sheets/organisations.ts';
import { satisfactionLedger } from './sheets/satisfaction.ts';
import { progressDeck } from './slides/deck.ts';
import { serviceLeaflet } from './slides/leaflet.ts';
import { readContent } from './text/source.ts';
import { washedSpeech } from './text/washed.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = (text: string): Uint8Array => utf8(`\ufeff${text.replaceAll('\n', '\r\n')}`);

/** How each file of samples/documents is made. */
export const recipes: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
	'speech.docx': () => speech('speech.md'),
	'plan.docx': () => issuedPaper('plan.md'),
	'notice-commitments.docx': () => issuedPaper('notice-commitments.md'),
	'notice-comments.docx': () => issuedPaper('notice-comments.md'),
	'notice-highlights.doc': async () =>
		officeConvert(await issuedPaper('notice-highlights.md', fixedLayout), 'docx', 'doc:MS Word 97'),
	'publicity.docx': () => publicNotice('publicity.md'),
	'briefing-1.docx': () => briefing('briefing-1.md'),
	'briefing-2.docx': () => briefing('briefing-2.md'),
	'commitments.docx': () => wideTable('commitments.md'),
	'report.odt': async () => officeConvert(await plainPaper('report.md', fixedLayout), 'docx', 'odt'),
	'counting-rules.rtf': async () => officeConvert(await plainPaper('counting-rules.md', fixedLayout), 'docx', 'rtf'),
	'members.xlsx': memberRoster,
	'organisations.xlsx': organisationRoster,
	'satisfaction.ods': async () => officeConvert(await satisfactionLedger(), 'xlsx', 'ods'),
	'needs.csv': () => csv(readContent('needs.csv')),
	'progress.pptx': progressDeck,
	'leaflet.pdf': async () => officeConvert(await serviceLeaflet(), 'pptx', 'pdf'),
	'minutes.txt': () => utf8(readContent('minutes.txt')),
	'reading-note.md': () => utf8(readContent('reading-note.md')),
	'service-points.html': () => utf8(readContent('service-points.html')),
	'copied-speech.txt': () => encodeGb18030(washedSpeech('speech.md')),
};
