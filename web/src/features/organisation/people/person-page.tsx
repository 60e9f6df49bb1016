import { holds } from '@pacesetter/core/identity';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext, meContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { personIn } from '../shared/address.ts';
import styles from '../shared/organisation.module.css';
import { MemberTable } from './member-table.tsx';
import { TenureTable } from './tenure-table.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = personIn(params.id);
	if (id === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	const person = await forPage(request, context.get(apiContext).organisation.person.get({ id }));
	return { person, mayChange: holds(context.get(meContext), 'member.change') };
}

/** One person: who he is, on which rosters he stood, which posts he holds and held. */
export default function PersonPage() {
	const { person, mayChange } = useLoaderData<typeof loader>();
	const { t } = useTranslation('people');
	const facts = [
		{ key: 'sex', children: person.sex ? t(`sex.${person.sex}`) : '–' },
		{ key: 'bornOn', children: person.bornOn ?? '–' },
		{ key: 'ethnicity', children: person.ethnicity ?? '–' },
		{ key: 'education', children: person.education ?? '–' },
		{ key: 'idNumber', children: person.maskedIdNumber ?? '–' },
		{ key: 'phone', children: person.maskedPhone ?? '–' },
		...(person.deceasedOn ? [{ key: 'deceasedOn', children: person.deceasedOn }] : []),
	];
	return (
		<>
			<title>{person.name}</title>
			<h1>{person.name}</h1>
			<Descriptions
				className={styles.part ?? ''}
				bordered
				size="small"
				column={{ xs: 1, sm: 1, md: 3 }}
				items={facts.map(({ key, children }) => ({ key, label: t(`column.${key}` as 'column.sex'), children }))}
			/>
			<section className={styles.part}>
				<h2>{t('person.memberships')}</h2>
				<MemberTable rows={person.memberships} mayChange={mayChange} empty={t('person.noMemberships')} />
			</section>
			<section className={styles.part}>
				<h2>{t('person.posts')}</h2>
				<TenureTable posts={person.posts} />
			</section>
		</>
	);
}
