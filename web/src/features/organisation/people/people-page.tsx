import { holds } from '@pacesetter/core/identity';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { apiContext, meContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { lastPageInstead } from '../../../ui/address-number.ts';
import { withQuery } from '../shared/address.ts';
import styles from '../shared/organisation.module.css';
import { type MemberWish, memberAsked, memberInput, memberWishIn } from './address.ts';
import { MemberList } from './member-list.tsx';

const addressOf = (wish: MemberWish): string => withQuery('/desk/organisations/people', memberAsked(wish));

export async function loader({ context, request }: LoaderFunctionArgs) {
	const wish = memberWishIn(new URL(request.url).searchParams);
	const { member } = context.get(apiContext).organisation;
	const members = await forPage(request, member.list(memberInput(wish)));
	const instead = lastPageInstead(members);
	if (instead !== null) throw redirect(addressOf({ ...wish, page: instead }));
	return { wish, members, mayChange: holds(context.get(meContext), 'member.change') };
}

/** Finds a person by name or pinyin on all rosters in reach. */
export default function PeoplePage() {
	const { wish, members, mayChange } = useLoaderData<typeof loader>();
	const { t } = useTranslation('people');
	return (
		<>
			<title>{t('title')}</title>
			<h1>{t('title')}</h1>
			<p className={styles.lead}>{t('lead')}</p>
			<MemberList wish={wish} members={members} address={addressOf} mayChange={mayChange} />
		</>
	);
}
