import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { RowActs } from '../shared/row-acts.tsx';
import type { UnitRow } from '../shared/types.ts';
import { UnitDialog } from './unit-dialog.tsx';

/** Corrects a unit, or takes it off the register, from which it can be brought back at once. */
export function UnitActs({ unit }: { unit: UnitRow }) {
	const { t } = useTranslation('people');
	const { act } = useAct();
	const notice = useUndo();
	const [editing, setEditing] = useState(false);
	const remove = async (): Promise<void> => {
		const { id, keeper, organisation: _, ...fields } = unit;
		if (!(await act(() => api.organisation.unit.remove({ id })))) return;
		notice({
			title: t('units.removed', { name: unit.name }),
			undo: () => api.organisation.unit.add({ keeperId: keeper.id, ...fields }),
		});
	};
	return (
		<>
			<RowActs
				of={unit.name}
				acts={[
					{ key: 'edit', label: t('units.edit') },
					{ key: 'remove', label: t('units.remove'), danger: true },
				]}
				onAct={(kind) => (kind === 'edit' ? setEditing(true) : void remove())}
			/>
			{editing && <UnitDialog keeper={unit.keeper} unit={unit} onClose={() => setEditing(false)} />}
		</>
	);
}
