import { visibilities } from '@pacesetter/core/library';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../app/api.ts';
import { type Audience, audienceProblem, type Choice, personValue } from './audience.ts';
import { FoundSelect } from './found-select.tsx';

const findPlaces = async (query: string): Promise<Choice<number>[]> =>
	(await api.library.document.places({ query })).map(({ id, shortName }) => ({ value: id, label: shortName }));

/** Persons on the rosters that the caller sees. */
async function findPersons(query: string): Promise<Choice<string>[]> {
	if (!query) return [];
	const { items } = await api.organisation.member.list({ size: 20, ended: false, query });
	const persons = new Map(
		items.map(({ personId, name, organisation }) => [personValue(personId), `${name}（${organisation.shortName}）`]),
	);
	return [...persons].map(([value, label]) => ({ value, label }));
}

interface Props {
	/** Given by a Form, or by hand. */
	readonly value?: Audience;
	readonly onChange?: (audience: Audience) => void;
	/** What has yet to be said is asked for. */
	readonly asking: boolean;
}

/** In whose name, and who may read it. */
export function AudienceFields({ value, onChange, asking }: Props) {
	const { t } = useTranslation('desk');
	if (!value) return null;
	const change = (more: Partial<Audience>) => onChange?.({ ...value, ...more });
	const problem = asking ? audienceProblem(value) : null;
	return (
		<>
			<Form.Item label={t('visibility.label')}>
				<Radio.Group
					aria-label={t('visibility.label')}
					value={value.visibility}
					onChange={(event) => change({ visibility: event.target.value })}
					options={visibilities.map((visibility) => ({ value: visibility, label: t(`visibility.${visibility}`) }))}
				/>
			</Form.Item>
			<Form.Item
				label={t('visibility.organisationLabel')}
				htmlFor="organisation"
				required={value.visibility === 'organisation'}
				help={problem === 'organisation' ? t('visibility.organisationRequired') : t('visibility.organisationHint')}
				{...(problem === 'organisation' ? { validateStatus: 'error' } : {})}
			>
				<FoundSelect
					id="organisation"
					find={findPlaces}
					chosen={value.organisation ? [value.organisation] : []}
					onChange={([organisation]) => change({ organisation: organisation ?? null })}
					placeholder={t('visibility.organisationNone')}
					empty={t('visibility.organisationEmpty')}
				/>
			</Form.Item>
			{value.visibility === 'named' && (
				<Form.Item
					label={t('visibility.readersLabel')}
					htmlFor="readers"
					required
					help={problem === 'readers' ? t('visibility.readersRequired') : t('visibility.readersHint')}
					{...(problem === 'readers' ? { validateStatus: 'error' } : {})}
				>
					<FoundSelect
						id="readers"
						tags
						find={findPersons}
						chosen={value.readers}
						onChange={(readers) => change({ readers })}
						placeholder={t('visibility.readersHint')}
						empty={t('visibility.readersEmpty')}
					/>
				</Form.Item>
			)}
		</>
	);
}
