const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Media types of the originals by format, for downloads. */
export const mediaTypes: Readonly<Record<string, string>> = {
	docx: `${office}.wordprocessingml.document`,
	dotx: `${office}.wordprocessingml.template`,
	xlsx: `${office}.spreadsheetml.sheet`,
	pptx: `${office}.presentationml.presentation`,
	doc: 'application/msword',
	dot: 'application/msword',
	wps: 'application/vnd.ms-works',
	xls: 'application/vnd.ms-excel',
	ppt: 'application/vnd.ms-powerpoint',
	odt: `${open}.text`,
	ods: `${open}.spreadsheet`,
	odp: `${open}.presentation`,
	rtf: 'application/rtf',
	pdf: 'application/pdf',
	txt: 'text/plain',
	md: 'text/markdown',
	csv: 'text/csv',
	// Never shown by the browser as a page of ours: it is offered as an attachment and as bytes.
	html: 'application/octet-stream',
};
