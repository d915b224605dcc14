/** Whether a side panel was opened or closed by hand; `auto` leaves it to the width of the window. */
export type PanelState = 'auto' | 'open' | 'closed'
