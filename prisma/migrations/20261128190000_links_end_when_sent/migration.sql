-- A newer link makes the earlier ones worthless once its letter is sent, not when it is asked for:
-- otherwise whoever asks again and again would kill the one that its owner has in hand.
DROP INDEX "EmailLink_open_key";
