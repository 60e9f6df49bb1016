import { describe, expect, it } from 'vitest';
import { parseXml, serializeXml } from './xml.ts';

const roundTrip = (xml: string) => serializeXml(parseXml(xml)).replace(/^<\?xml.*\?>\n/, '');

describe('the XML tree', () => {
	it('goes back to the same XML, prefixes, white space and escapes included', () => {
		const xml = '<w:p xmlns:w="urn:w" w:a="&quot;&amp;&lt;"><w:t xml:space="preserve"> 甲 &amp; 乙 </w:t><w:r/></w:p>';
		expect(roundTrip(xml)).toBe(xml);
	});

	it('keeps line ends that were written as references, which would come back as others', () => {
		const xml = '<a b="&#10;&#13;&#9;">甲&#13;\n乙</a>';
		expect(roundTrip(xml)).toBe(xml);
	});

	it('takes a byte order mark, CDATA and comments', () => {
		expect(roundTrip('\ufeff<a><!-- x --><![CDATA[<b>]]></a>')).toBe('<a>&lt;b&gt;</a>');
	});

	it.each([
		['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'bomb'],
		['absurd nesting', '<a>'.repeat(500) + '</a>'.repeat(500), 'bomb'],
		['an unclosed element', '<a><b></a>', 'damaged'],
		['an undeclared entity', '<a>&x;</a>', 'damaged'],
		['nothing', '', 'damaged'],
	])('refuses %s', (_, xml, code) => {
		expect(() => parseXml(xml)).toThrow(expect.objectContaining({ code }));
	});
});
