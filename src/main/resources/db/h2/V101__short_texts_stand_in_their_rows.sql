set max_length_inplace_lob 16384;
