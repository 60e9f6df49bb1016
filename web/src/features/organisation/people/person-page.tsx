import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { personalDataOf, personIn } from '../personal/address.ts';
import { MaskedField } from '../personal/masked-field.tsx';
import styles from '../shared/organisation.module.css';
import { MemberTable } from './member-table.tsx';
import { TenureTable } from './tenure-table.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = personIn(params.id);
	if (id === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	return forPage(request, context.get(apiContext).organisation.person.get({ id }));
}

/** One person: who he is, on which rosters he stood, which posts he holds and held. */
export default function PersonPage() {
	const person = useLoaderData<typeof loader>();
	const { t } = useTranslation('people');
	const mayReveal = person.permissions.includes('person.reveal') && person.erasedOn === null;
	const facts = [
		{ key: 'sex', children: person.sex ? t(`sex.${person.sex}`) : '–' },
		{ key: 'bornOn', children: person.bornOn ?? '–' },
		{ key: 'ethnicity', children: person.ethnicity ?? '–' },
		{ key: 'education', children: person.education ?? '–' },
		{
			key: 'idNumber',
			children: <MaskedField person={person} field="idNumber" mask={person.maskedIdNumber} mayReveal={mayReveal} />,
		},
		{
			key: 'phone',
			children: <MaskedField person={person} field="phone" mask={person.maskedPhone} mayReveal={mayReveal} />,
		},
		...(person.deceasedOn ? [{ key: 'deceasedOn', children: person.deceasedOn }] : []),
	];
	return (
		<>
			<title>{person.name}</title>
			<h1>{person.name}</h1>
			<p className={styles.lead}>
				{person.erasedOn ? t('person.erasedOn', { day: person.erasedOn }) : t('person.lead')}{' '}
				<Link to={personalDataOf(person.id)}>{t('person.data')}</Link>
			</p>
			<div className={styles.part}>
				<Descriptions
					bordered
					size="small"
					column={{ xs: 1, sm: 1, md: 3 }}
					items={facts.map(({ key, children }) => ({ key, label: t(`column.${key}` as 'column.sex'), children }))}
				/>
			</div>
			<section className={styles.part}>
				<h2>{t('person.memberships')}</h2>
				<MemberTable
					rows={person.memberships}
					mayChange={person.permissions.includes('member.change')}
					empty={t('person.noMemberships')}
				/>
			</section>
			<section className={styles.part}>
				<h2>{t('person.posts')}</h2>
				<TenureTable posts={person.posts} />
			</section>
		</>
	);
}
