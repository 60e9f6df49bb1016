import { type IdNumberFault, idNumberFault } from '../id-number.ts';
import { isPhone, plainPhone } from '../phone.ts';
import { type Field, fields, type Reading } from './columns.ts';
import { readDay } from './day.ts';
import type { SheetCell } from './header.ts';
import { personName, plain } from './text.ts';

/** Why a cell is not taken. */
export type CellFault =
	| `id_number_${IdNumberFault}`
	| 'day'
	| 'phone'
	| 'sex'
	| 'yes'
	| 'name'
	| 'too_long'
	| 'code_rounded';

type Read = { readonly value: string } | { readonly fault: CellFault };

const sexes: Record<string, string> = {
	男: 'male',
	女: 'female',
	男性: 'male',
	女性: 'female',
	m: 'male',
	f: 'female',
};
const answers: Record<string, string> = {
	是: 'yes',
	否: 'no',
	有: 'yes',
	无: 'no',
	y: 'yes',
	n: 'no',
	true: 'yes',
	false: 'no',
};

function readIdNumber({ text, number }: SheetCell): Read {
	const value = plain(text).replaceAll(' ', '').replace(/^'/, '').toUpperCase();
	const fault = number && value.length > 15 ? 'rounded' : idNumberFault(value);
	return fault ? { fault: `id_number_${fault}` } : { value };
}

/** A local number without its area code is taken as it is. */
function readPhone({ text }: SheetCell): Read {
	const value = plainPhone(plain(text));
	return isPhone(value) || /^[2-9]\d{6,7}$/.test(value) ? { value } : { fault: 'phone' };
}

const oneOf =
	(words: Record<string, string>, fault: CellFault) =>
	({ text }: SheetCell): Read => {
		const value = words[plain(text).toLowerCase()];
		return value === undefined ? { fault } : { value };
	};

const readings: Record<Reading, (cell: SheetCell) => Read> = {
	text: ({ text }) => ({ value: plain(text) }),
	name: ({ text }) => {
		const value = personName(text);
		// An organisation in a column of people is none of them.
		const person = /^[\p{L}\p{M}·.' -]{1,60}$/u.test(value) && !/(?:支部|党委|总支|党小组|委员会)$/.test(value);
		return person ? { value } : { fault: 'name' };
	},
	day: ({ text, number }) => {
		const found = readDay(text, number);
		return found ? { value: found.day } : { fault: 'day' };
	},
	idNumber: readIdNumber,
	phone: readPhone,
	sex: oneOf(sexes, 'sex'),
	yes: oneOf(answers, 'yes'),
	// Beyond 15 digits a number has lost its end, and nothing tells what stood there.
	code: ({ text, number }) =>
		number && text.length > 15 ? { fault: 'code_rounded' } : { value: plain(text).replaceAll(' ', '') },
};

/** A cell by the way its field is read. */
export function readCell(field: Field, cell: SheetCell): Read {
	const read = readings[fields[field][0]](cell);
	return 'value' in read && read.value.length > 400 ? { fault: 'too_long' } : read;
}
