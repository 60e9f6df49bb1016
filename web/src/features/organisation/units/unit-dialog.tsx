import { type UnitKind, type UnitState, unitKinds, unitStates } from '@pacesetter/core/organisation';
import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { findOrganisations } from '../change/find.ts';
import { SearchSelect } from '../change/search-select.tsx';
import { ChoiceField } from '../shared/choice-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import styles from '../shared/organisation.module.css';
import { TextField } from '../shared/text-field.tsx';
import type { UnitRow } from '../shared/types.ts';
import { fieldsOf, type UnitFields } from './unit-fields.ts';

interface Props {
	readonly keeper: { readonly id: number; readonly shortName: string };
	/** Null: a new one. */
	readonly unit: UnitRow | null;
	readonly onClose: () => void;
}

/** A unit of the register: what it is, how it stands, and which organisation covers it or why none has to. */
export function UnitDialog({ keeper, unit, onClose }: Props) {
	const { t } = useTranslation('people');
	const [state, setState] = useState<UnitState>(unit?.state ?? 'blank');
	const { unit: calls } = api.organisation;
	const cover = unit?.organisation;
	return (
		<FormDialog<UnitFields, UnitRow>
			title={t(unit ? 'units.editOf' : 'units.addAt', { name: unit?.name, keeper: keeper.shortName })}
			initial={unit ?? { state: 'blank' }}
			onChange={(changed) => setState(changed.state ?? state)}
			send={(fields) =>
				unit
					? calls.edit({ id: unit.id, ...fieldsOf(fields) })
					: calls.add({ keeperId: keeper.id, ...fieldsOf(fields) })
			}
			done={t(unit ? 'units.edited' : 'units.added')}
			undo={({ id }) => (unit ? calls.edit({ ...unit, id }) : calls.remove({ id }))}
			onClose={onClose}
		>
			<TextField name="name" label={t('units.column.name')} most={120} />
			<ChoiceField<UnitKind>
				name="kind"
				label={t('units.column.kind')}
				options={unitKinds.map((kind) => ({ value: kind, label: t(`units.kind.${kind}`) }))}
			/>
			<div className={styles.pairs}>
				<Form.Item name="staff" label={t('units.staff')}>
					<InputNumber min={0} precision={0} />
				</Form.Item>
				<Form.Item name="members" label={t('units.members')}>
					<InputNumber min={0} precision={0} />
				</Form.Item>
			</div>
			<ChoiceField<UnitState>
				name="state"
				label={t('units.column.state')}
				options={unitStates.map((one) => ({ value: one, label: t(`units.state.${one}`) }))}
			/>
			{state === 'established' && (
				<Form.Item
					name="organisationId"
					label={t('units.column.organisation')}
					rules={[{ required: true, message: t('units.organisationRule') }]}
				>
					<SearchSelect<number>
						find={findOrganisations(0)}
						known={cover ? [{ value: cover.id, label: cover.shortName }] : []}
					/>
				</Form.Item>
			)}
			{state === 'exempt' && <TextField name="exemptReason" label={t('units.exemptReason')} most={400} />}
		</FormDialog>
	);
}
