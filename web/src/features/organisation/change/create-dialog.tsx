import { type Level, levels } from '@pacesetter/core/organisation';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { addressOf, profileOf } from '../shared/address.ts';
import { ChoiceField } from '../shared/choice-field.tsx';
import type { Organisation } from '../shared/types.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { NameFields } from './name-fields.tsx';

interface Fields {
	readonly type: Organisation['type'];
	readonly level?: Level;
	readonly fullName: string;
	readonly shortName: string;
}

/** The steps of the country's tree that a committee may stand at below a parent, or at the top. */
const levelsBelow = (parent: Organisation | null): Level[] =>
	Object.values(levels).filter((level) => (parent ? level > parent.level : level < levels.grassroots));

/** A new organisation below one; without a parent, a top, such as the county committee that an installation begins with. */
export function CreateDialog({ parent, onClose }: { parent: Organisation | null; onClose: () => void }) {
	const { t } = useTranslation('organisation');
	const navigate = useNavigate();
	const types = parent ? parent.typesBelow : (['committee'] as const);
	const choices = levelsBelow(parent);
	return (
		<ChangeDialog<Fields>
			title={t(parent ? 'act.create' : 'first.establish')}
			initial={{ ...(types[0] ? { type: types[0] } : {}), level: parent ? levels.grassroots : levels.county }}
			change={({ level = levels.grassroots, ...fields }) =>
				api.organisation.change.create({
					...fields,
					parentId: parent?.id ?? null,
					level: fields.type === 'committee' ? level : levels.grassroots,
				})
			}
			undo={async ({ id }, { effectiveOn }) => {
				if (id !== null) await api.organisation.change.abolish({ id, effectiveOn });
				void navigate(parent ? profileOf(parent.id) : addressOf({}));
			}}
			onDone={({ id }) => void navigate(id === null ? addressOf({}) : profileOf(id))}
			onClose={onClose}
		>
			<Form.Item name="type" label={t('column.type')} rules={[{ required: true }]}>
				<Select options={types.map((type) => ({ value: type, label: t(`type.${type}`) }))} />
			</Form.Item>
			{choices.length > 1 && (
				<ChoiceField<Level>
					name="level"
					label={t('change.level')}
					hint={t('change.levelHint')}
					options={choices.map((level) => ({ value: level, label: t(`level.${level}`) }))}
				/>
			)}
			<NameFields />
		</ChangeDialog>
	);
}
