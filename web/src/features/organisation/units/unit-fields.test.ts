import { expect, test } from 'vitest';
import { fieldsOf } from './unit-fields.ts';

test('what a state does not need is left away, whatever the form still holds', () => {
	const unit = { name: '茶社', kind: 'enterprise', exemptReason: '没有党员', organisationId: 7 } as const;
	const rest = { name: '茶社', kind: 'enterprise', staff: null, members: null };
	expect(fieldsOf({ ...unit, state: 'blank' })).toEqual({
		...rest,
		state: 'blank',
		exemptReason: null,
		organisationId: null,
	});
	expect(fieldsOf({ ...unit, state: 'established' })).toMatchObject({ exemptReason: null, organisationId: 7 });
	expect(fieldsOf({ ...unit, state: 'exempt' })).toMatchObject({ exemptReason: '没有党员', organisationId: null });
});
