import { rewardAmounts } from '@pacesetter/core/points';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../../../app/shell/use-shell.ts';
import { formatCount } from '../../../../ui/format.ts';
import type { LoadedDocument } from './load-document.ts';
import styles from './reward.module.css';

type Rewards = NonNullable<LoadedDocument['rewards']>;

/** How many rewards the document has been given, and the way to do it: plain forms, so that they work without a script. */
export function Reward({ number, rewards }: { number: number; rewards: Rewards }) {
	const { t } = useTranslation('reader');
	const { me } = useShell();
	const { count, balance, mine } = rewards;
	return (
		<section id="reward" className={styles.reward} aria-labelledby="reward-title">
			<h2 id="reward-title">{t('reward.label')}</h2>
			<p>{count === 0 ? t('reward.none') : t('reward.count', { count: formatCount(count) })}</p>
			{!me && <a href={`/sign-in?back=${encodeURIComponent(`/documents/${number}#reward`)}`}>{t('reward.signIn')}</a>}
			{balance !== null && <Give rewards={{ ...rewards, balance }} />}
			{mine && (
				<form method="post">
					<p>{t('reward.mine', { amount: mine.amount })}</p>
					{mine.undoable && (
						<>
							<input type="hidden" name="reward" value={mine.id} />
							<button type="submit" name="act" value="undo-reward">
								{t('reward.undo')}
							</button>
						</>
					)}
				</form>
			)}
		</section>
	);
}

function Give({ rewards: { balance, key } }: { rewards: Rewards & { balance: number } }) {
	const { t } = useTranslation('reader');
	const within = rewardAmounts.filter((amount) => amount <= balance);
	return (
		<form method="post">
			{within.length === 0 ? (
				<p>{t('reward.short')}</p>
			) : (
				<>
					<input type="hidden" name="key" value={key} />
					<fieldset>
						<legend>{t('reward.ask')}</legend>
						{within.map((amount, index) => (
							<label key={amount}>
								<input type="radio" name="amount" value={amount} defaultChecked={index === 0} />
								{t('reward.amount', { amount })}
							</label>
						))}
					</fieldset>
					<button type="submit" name="act" value="reward">
						{t('reward.give')}
					</button>
				</>
			)}
			<p>
				{t('reward.balance', { balance: formatCount(balance) })} <a href="/desk/points">{t('reward.points')}</a>
			</p>
		</form>
	);
}
