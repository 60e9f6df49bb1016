import { describe, expect, it } from 'vitest';
import { readCmap, writeCmap } from './cmap.ts';
import { advance, setAdvance, setLineMetrics, setWeight } from './metrics.ts';
import { setNames } from './names.ts';
import { sampleFont } from './samples.ts';
import { checksum, readSfnt, table, viewOf, writeSfnt } from './sfnt.ts';

describe('a font file', () => {
	it('comes back with the same tables, aligned and with true checksums', () => {
		const file = writeSfnt(sampleFont());
		expect(checksum(file)).toBe(0xb1b0afba);
		const view = viewOf(file);
		for (let i = 0; i < view.getUint16(4); i += 1) expect(view.getUint32(12 + 16 * i + 8) % 4).toBe(0);
		const again = readSfnt(file);
		expect([...again.tables.keys()]).toEqual([...sampleFont().tables.keys()].toSorted());
		expect(table(again, 'hmtx')).toEqual(table(sampleFont(), 'hmtx'));
	});

	it('that is cut short is refused', () => {
		const file = writeSfnt(sampleFont());
		expect(() => readSfnt(file.slice(0, file.length - 40))).toThrow(RangeError);
		expect(() => table(sampleFont(), 'GPOS')).toThrow(RangeError);
	});

	it('says the same height in its three places', () => {
		const font = sampleFont();
		setLineMetrics(font, { ascent: 1.0094, descent: 0.2906 });
		const hhea = viewOf(table(font, 'hhea'));
		const os2 = viewOf(table(font, 'OS/2'));
		expect([hhea.getInt16(4), hhea.getInt16(6), hhea.getInt16(8)]).toEqual([1009, -291, 0]);
		expect([os2.getInt16(68), os2.getInt16(70), os2.getInt16(72)]).toEqual([1009, -291, 0]);
		expect([os2.getUint16(74), os2.getUint16(76)]).toEqual([1009, 291]);
	});

	it('takes advances and a weight', () => {
		const font = sampleFont();
		setAdvance(font, 1, 0.5);
		setWeight(font, true);
		expect(advance(font, 1)).toBe(0.5);
		expect(advance(font, 0)).toBe(1);
		expect(viewOf(table(font, 'OS/2')).getUint16(4)).toBe(700);
		expect(() => setAdvance(font, 9, 0.5)).toThrow(RangeError);
	});

	it('maps characters as told, beyond the basic plane as well', () => {
		const font = sampleFont();
		const map = new Map([
			[0x20, 1],
			[0x21, 2],
			[0x4e00, 3],
			[0x4e02, 2],
			[0x20000, 4],
		]);
		writeCmap(font, map);
		expect(readCmap(font)).toEqual(map);
		expect(readCmap(readSfnt(writeSfnt(font)))).toEqual(map);
	});

	it('has the names given to it', () => {
		const font = sampleFont();
		setNames(font, 'Pacesetter Song', 'Bold');
		const name = new TextDecoder('utf-16be').decode(table(font, 'name').slice(6 + 12 * 6));
		expect(name).toBe('Pacesetter SongBoldPacesetterSong-BoldPacesetter Song BoldVersion 1.0PacesetterSong-Bold');
	});
});
