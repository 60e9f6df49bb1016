import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import { addressOf, profileOf } from '../shared/address.ts';
import type { Organisation } from '../shared/types.ts';
import { Findings } from './findings.tsx';

/** The facts of an organisation, and what the rules say of it. */
export function OverviewTab({ organisation }: { organisation: Organisation }) {
	const { t } = useTranslation('organisation');
	const { parent, successor } = organisation;
	const facts = [
		{ key: 'type', children: t(`type.${organisation.type}`) },
		{ key: 'code', children: organisation.code },
		{ key: 'responsible', children: organisation.responsible ?? t('vacant') },
		{ key: 'parent', children: parent ? <Link to={profileOf(parent.id)}>{parent.shortName}</Link> : '–' },
		{ key: 'members', children: organisation.members === null ? '–' : formatCount(organisation.members) },
		{
			key: 'below',
			children: <Link to={addressOf({ at: organisation.id })}>{formatCount(organisation.organisationsBelow)}</Link>,
		},
		{ key: 'establishedOn', children: organisation.establishedOn ?? '–' },
		{ key: 'establishedBy', children: organisation.establishedBy ?? '–' },
		...(organisation.endedOn ? [{ key: 'endedOn', children: organisation.endedOn }] : []),
		...(successor
			? [{ key: 'successor', children: <Link to={profileOf(successor.id)}>{successor.shortName}</Link> }]
			: []),
	];
	return (
		<>
			<Findings findings={organisation.findings} />
			<Descriptions
				bordered
				size="small"
				column={{ xs: 1, sm: 1, md: 2 }}
				items={facts.map(({ key, children }) => ({ key, label: t(`fact.${key}` as 'fact.type'), children }))}
			/>
		</>
	);
}
