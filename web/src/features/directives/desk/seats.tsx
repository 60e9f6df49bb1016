import { seatRoles } from '@pacesetter/core/directives/desk';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';

/** The seats of a leading group, each with the post that fills it in words. */
export function Seats() {
	const { t } = useTranslation('directives');
	const { t: tell } = useTranslation('campaigns');
	return (
		<Form.List name="seats">
			{(rows, { add, remove }) => (
				<fieldset className={styles.seats}>
					<legend>{t('item.seats')}</legend>
					<p className={styles.note}>{t('item.seatsHint')}</p>
					{rows.map(({ key, name }) => (
						<div key={key} className={styles.seat}>
							<Form.Item name={[name, 'role']} noStyle>
								<Select
									aria-label={t('item.seatRole')}
									options={seatRoles.map((value) => ({ value, label: tell(`seat.${value}`) }))}
								/>
							</Form.Item>
							<Form.Item
								name={[name, 'who']}
								noStyle
								rules={[{ required: true, whitespace: true, message: t('item.seatRule') }]}
							>
								<Input aria-label={t('item.seatWho')} maxLength={60} />
							</Form.Item>
							<Button aria-label={t('item.seatRemove', { place: name + 1 })} onClick={() => remove(name)}>
								{tell('plan.remove')}
							</Button>
						</div>
					))}
					<Button onClick={() => add({ role: 'member', who: '' })}>{t('item.seatAdd')}</Button>
				</fieldset>
			)}
		</Form.List>
	);
}
